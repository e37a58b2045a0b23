package org.lodewire.producer.fetch;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.lodewire.client.http.HostAddresses;
import org.lodewire.producer.fetch.ResponseReader.RawResponse;

/**
 * Fetches resources over HTTP. A request never takes longer, and never reads more, than its bounds; it is not repeated, and
 * redirects are not followed. Requests do not wait for each other. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    /** Names that do not resolve hold a thread each until the operating system gives up. */
    private static final int RESOLVING_THREADS = 64;

    private static final int MAX_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    private final FetchSettings settings;
    private final Addresses addresses;
    private final CloseableHttpAsyncClient client;
    private final ExecutorService workers;

    /** A fetcher that resolves names as Java does. */
    public Fetcher(FetchSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    Fetcher(FetchSettings settings, HostAddresses.Resolver resolver) {
        this.settings = settings;
        addresses = new Addresses(resolver, settings);
        workers = workers();
        client = client(settings);
        client.start();
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                RESOLVING_THREADS, RESOLVING_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "fetch");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    private static CloseableHttpAsyncClient client(FetchSettings settings) {
        Timeout firstByte = Timeout.of(settings.firstByte());
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new NoResolver())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(Timeout.of(settings.connect()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setSocketTimeout(firstByte)
                        .build())
                .build();
        return HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setSoTimeout(firstByte)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(firstByte)
                        .setConnectionRequestTimeout(Timeout.of(settings.whole()))
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Fetches a resource. The future does not complete exceptionally, unless it is cancelled, which closes the connection.
     */
    public CompletableFuture<FetchResult> fetch(FetchRequest request) {
        Exchange exchange = new Exchange(request, settings);
        workers.execute(() -> connect(exchange));
        return exchange.result();
    }

    /** Where responses are decoded, for what is to be done with documents beside. */
    public Executor executor() {
        return workers;
    }

    private void connect(Exchange exchange) {
        URI url = exchange.request().url();
        String host = url.getHost();
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        try {
            InetAddress address = addresses.find(host);
            send(exchange, new HttpHost(url.getScheme(), address, host, port));
        } catch (FetchException e) {
            exchange.complete(e.failure());
        }
    }

    private void send(Exchange exchange, HttpHost target) {
        ResponseReader reader = new ResponseReader(
                exchange.request().type(), response -> workers.execute(() -> decode(response, exchange)));
        FutureCallback<Void> callback = new FutureCallback<>() {
            @Override
            public void completed(Void nothing) {
                // The reader has the response.
            }

            @Override
            public void failed(Exception cause) {
                if (!reader.isDone()) {
                    exchange.complete(failure(cause));
                }
            }

            @Override
            public void cancelled() {
                // There is a result already.
            }
        };
        exchange.connected(client.execute(target, producer(exchange.request()), reader, null, null, callback));
    }

    private static AsyncRequestProducer producer(FetchRequest request) {
        AsyncRequestBuilder builder = (request.form() == null
                        ? AsyncRequestBuilder.get(request.url())
                        : AsyncRequestBuilder.post(request.url())
                                .setEntity(request.form(), ContentType.APPLICATION_FORM_URLENCODED))
                .setHeader("Accept", request.type().accept())
                .setHeader("Accept-Encoding", "gzip, deflate")
                .setHeader("Connection", "close");
        if (request.etag() != null) {
            builder.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            builder.setHeader("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    private static void decode(RawResponse response, Exchange exchange) {
        try {
            byte[] body = BodyDecoder.decode(
                    response.body(), response.encoding(), exchange.request().type());
            exchange.complete(new FetchResponse(response.status(), response.headers(), body));
        } catch (FetchException e) {
            exchange.complete(e.failure());
        }
    }

    /** Messages of libraries may quote the URL, so they are not repeated. */
    private static FetchFailure failure(Exception cause) {
        if (cause instanceof FetchException own) {
            return own.failure();
        }
        if (cause instanceof SocketTimeoutException || cause instanceof ConnectionRequestTimeoutException) {
            return new FetchFailure(FetchFailure.Kind.TIMEOUT, "the server took too long");
        }
        if (cause instanceof SSLException) {
            return new FetchFailure(FetchFailure.Kind.TLS, "the connection could not be secured");
        }
        return cause instanceof HttpException
                ? new FetchFailure(FetchFailure.Kind.MALFORMED, "the response is not HTTP, or exceeds its bounds")
                : new FetchFailure(FetchFailure.Kind.CONNECTION, "the connection could not be made, or ended early");
    }

    /** Ends all requests. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        workers.shutdownNow();
    }

    /** Names are resolved and checked before; the client never does it. */
    private static final class NoResolver implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
