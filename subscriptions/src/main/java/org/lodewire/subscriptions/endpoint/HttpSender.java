package org.lodewire.subscriptions.endpoint;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.client.http.HostAddresses;

/**
 * Sends requests. Redirects are not followed, nothing is sent again, and no request takes longer than its bounds. A name is
 * resolved once for a request, and the address that was checked is the one that is connected to. The status line of an answer
 * decides what came of the request, also if its body comes slowly, without end, or not at all. Thread-safe.
 */
final class HttpSender implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 2_000;

    /** How long the body of an answer is waited for, whose status has come. */
    private static final Duration BODY = Duration.ofSeconds(2);

    private static final int MAX_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    private final CloseableHttpAsyncClient client;
    private final HostLookups lookups;

    /** @param addresses which addresses may be connected to */
    HttpSender(AllowedAddresses addresses) {
        lookups = new HostLookups(new HostAddresses(InetAddress::getAllByName, addresses));
        client = client();
        client.start();
    }

    private static CloseableHttpAsyncClient client() {
        Timeout whole = Timeout.of(WHOLE);
        return HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        // Those of a host that hang must not be in the way of other receivers there; how many each
                        // may have open is up to whoever sends.
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .setHandshakeTimeout(Timeout.of(CONNECT))
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setSocketTimeout(whole)
                                // What was resolved long ago may belong to another host now.
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                                .build())
                        .build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(whole)
                        .setConnectionRequestTimeout(whole)
                        .build())
                .setUserAgent("Lodewire")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Sends a request. The future completes with an answer, or with an {@link EndpointException}. */
    CompletableFuture<Answer> send(EndpointRequest request) {
        CompletableFuture<Answer> answer =
                new CompletableFuture<Answer>().orTimeout(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + WHOLE.toNanos();
        URI url = request.url();
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        var unused = lookups.find(url.getHost())
                .thenAccept(
                        found -> send(request, new HttpHost(url.getScheme(), found, url.getHost(), port), answer, end))
                .exceptionally(failure -> {
                    answer.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
                    return null;
                });
        return answer;
    }

    private void send(EndpointRequest request, HttpHost target, CompletableFuture<Answer> answer, long end) {
        AsyncRequestBuilder builder = AsyncRequestBuilder.post(request.url())
                .setEntity(new BasicAsyncEntityProducer(
                        request.body().getBytes(StandardCharsets.UTF_8), ContentType.parse(request.contentType())));
        request.headers().forEach(builder::setHeader);
        AnswerReader reader = new AnswerReader(head -> {
            // Whatever becomes of the body, the status says what the receiver did.
            long left = Math.max(0, end - System.nanoTime()) / 2;
            var unused = answer.completeOnTimeout(head, Math.min(left, BODY.toNanos()), TimeUnit.NANOSECONDS);
        });
        FutureCallback<Answer> callback = new FutureCallback<>() {
            @Override
            public void completed(Answer result) {
                answer.complete(result);
            }

            @Override
            public void failed(Exception cause) {
                reader.head()
                        .ifPresentOrElse(
                                answer::complete,
                                () -> answer.completeExceptionally(new EndpointException(reason(cause))));
            }

            @Override
            public void cancelled() {
                answer.completeExceptionally(new EndpointException("the request was cancelled"));
            }
        };
        var open = client.execute(target, builder.build(), reader, null, null, callback);
        // Whatever comes first ends the other.
        var unused = answer.whenComplete((result, failure) -> open.cancel(true));
    }

    /** Messages of libraries may quote the URL, which may be secret, so they are not repeated. */
    private static String reason(Exception cause) {
        if (cause instanceof SocketTimeoutException) {
            return "the receiver took too long";
        } else if (cause instanceof SSLException) {
            return "the connection could not be secured";
        } else if (cause instanceof HttpException) {
            return "the answer is not HTTP";
        }
        return "the connection could not be made, or ended early";
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        lookups.close();
    }
}
