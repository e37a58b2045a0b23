package org.lodewire.subscriptions.endpoint;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
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
import org.lodewire.client.http.HostRefusedException;

/**
 * Sends requests. Redirects are not followed, nothing is sent again, and no request takes longer than its bounds. A name is
 * resolved once for a request, and the address that was checked is the one that is connected to. Thread-safe.
 */
final class HttpSender implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 2_000;
    private static final int CONNECTIONS_A_HOST = 64;
    private static final int MAX_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    /** Names that do not resolve hold a thread each until the operating system gives up. */
    private static final int RESOLVING_THREADS = 64;

    private final HostAddresses hosts;
    private final CloseableHttpAsyncClient client;
    private final ExecutorService workers;

    /** @param addresses which addresses may be connected to */
    HttpSender(AllowedAddresses addresses) {
        hosts = new HostAddresses(InetAddress::getAllByName, addresses);
        workers = workers();
        client = client();
        client.start();
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                RESOLVING_THREADS, RESOLVING_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "deliver-http");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    private static CloseableHttpAsyncClient client() {
        Timeout whole = Timeout.of(WHOLE);
        return HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_A_HOST)
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
        workers.execute(() -> connect(request, answer));
        return answer;
    }

    private void connect(EndpointRequest request, CompletableFuture<Answer> answer) {
        try {
            URI url = request.url();
            String host = url.getHost();
            InetAddress address = hosts.find(host);
            int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
            send(request, new HttpHost(url.getScheme(), address, host, port), answer);
        } catch (HostRefusedException e) {
            answer.completeExceptionally(new EndpointException(e.detail()));
        }
    }

    private void send(EndpointRequest request, HttpHost target, CompletableFuture<Answer> answer) {
        AsyncRequestBuilder builder = AsyncRequestBuilder.post(request.url())
                .setEntity(new BasicAsyncEntityProducer(
                        request.body().getBytes(StandardCharsets.UTF_8), ContentType.parse(request.contentType())));
        request.headers().forEach(builder::setHeader);
        FutureCallback<Answer> callback = new FutureCallback<>() {
            @Override
            public void completed(Answer result) {
                answer.complete(result);
            }

            @Override
            public void failed(Exception cause) {
                answer.completeExceptionally(new EndpointException(reason(cause)));
            }

            @Override
            public void cancelled() {
                answer.completeExceptionally(new EndpointException("the request was cancelled"));
            }
        };
        var open = client.execute(target, builder.build(), new AnswerReader(), null, null, callback);
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
        workers.shutdownNow();
    }
}
