package org.lodewire.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.producer.fetch.FetchFailure.Kind;

/** Against real servers on the loopback address, most of which are hostile. */
class FetcherTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final FetchSettings settings = new FetchSettings(
            "Test",
            "https://contact.example",
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            AllowedAddresses.PRIVATE,
            300);
    private final FetchSettings impatient = new FetchSettings(
            "Test",
            null,
            Duration.ofSeconds(2),
            Duration.ofMillis(700),
            Duration.ofMillis(1500),
            AllowedAddresses.PRIVATE,
            300);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void readsStatusHeadersAndBody() {
        ScriptedServer server = serve(OK
                + "Content-Type: text/html; charset=x-unknown\r\nETag: W/\"7\"\r\nLast-Modified: yesterday\r\n"
                + "Cache-Control: max-age=60\r\nRetry-After: 5\r\nContent-Length: 5\r\n\r\nhello");

        FetchResponse response = response(fetch(settings, server.url("/a?token=b")));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        assertThat(response.headers().etag()).isEqualTo("W/\"7\"");
        assertThat(response.headers().lastModified()).isEqualTo("yesterday");
        assertThat(response.headers().cacheControl()).isEqualTo("max-age=60");
        assertThat(response.headers().retryAfter()).isEqualTo("5");
        assertThat(response.headers().mediaType()).isEqualTo("text/html");
    }

    @Test
    void sendsContactValidatorsAndPath() {
        ScriptedServer server = serve("HTTP/1.1 304 Not Modified\r\nETag: \"8\"\r\n\r\n");

        FetchResponse response = response(fetch(
                settings,
                new FetchRequest(server.url("/feed?a=1&b=%C3%A4"), ResourceType.FEED, "W/\"7\"", "some day")));

        assertThat(response.status()).isEqualTo(304);
        assertThat(server.requests.get(0))
                .startsWith("GET /feed?a=1&b=%C3%A4 HTTP/1.1\n")
                .contains("\nUser-Agent: Test (+https://contact.example)\n")
                .contains("\nIf-None-Match: W/\"7\"\n")
                .contains("\nIf-Modified-Since: some day\n")
                .contains("\nHost: 127.0.0.1:" + server.port() + "\n");
    }

    @Test
    void decompressesGzipAndBothKindsOfDeflate() {
        assertThat(response(fetch(settings, compressed("gzip", gzip("zipped".getBytes(StandardCharsets.UTF_8)))))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("zipped");
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write("deflated".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = zlib.toByteArray();
        byte[] raw = Arrays.copyOfRange(whole, 2, whole.length);
        assertThat(response(fetch(settings, compressed("deflate", whole))).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("deflated");
        assertThat(response(fetch(settings, compressed("deflate", raw))).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("deflated");
    }

    @Test
    void takesABodyThatIsNotCompressedThoughItSaysSo() {
        assertThat(response(fetch(settings, compressed("gzip", "plain".getBytes(StandardCharsets.UTF_8))))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("plain");
    }

    @Test
    void refusesAGzipBomb() {
        byte[] bomb = gzip(new byte[64 << 20]);

        assertThat(failure(fetch(settings, compressed("gzip", bomb))).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesGzipThatIsCutOff() {
        byte[] whole = gzip("a text that is long enough to be cut".getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThat(failure(fetch(settings, compressed("gzip", half))).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void endsABodyWithoutEnd() {
        ScriptedServer server = serve(out -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        });

        assertThat(failure(fetch(settings, server.url("/"))).kind()).isIn(Kind.TOO_LARGE, Kind.TIMEOUT);
    }

    @Test
    void readsTheBeginningOfAFeedThatIsTooLarge() {
        URI url = compressed("gzip", gzip(new byte[64 << 20]));

        assertThat(response(fetch(settings, FetchRequest.of(url, ResourceType.FEED)))
                        .body())
                .hasSize(ResourceType.FEED.maxBytes());
    }

    @Test
    void refusesAFeedThatIsCutOffOnItsWay() {
        byte[] whole = gzip("a text that is long enough to be cut".getBytes(StandardCharsets.UTF_8));
        URI url = compressed("gzip", Arrays.copyOf(whole, whole.length / 2));

        assertThat(failure(fetch(settings, FetchRequest.of(url, ResourceType.FEED)))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void readsTheBeginningOfARobotsFileWithoutEnd() {
        ScriptedServer server = serve(out -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write("Disallow: /a\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
        });

        FetchResponse response =
                response(fetch(settings, FetchRequest.of(server.url("/robots.txt"), ResourceType.ROBOTS)));

        assertThat(response.body()).hasSize(ResourceType.ROBOTS.maxBytes());
    }

    @Test
    void endsAResponseThatDripsHeaders() {
        ScriptedServer server = serve(out -> {
            out.write(OK.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; ; i++) {
                out.write(("X-" + i + ": a\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                pause(100);
            }
        });

        assertThat(failure(fetch(impatient, server.url("/"))).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void endsAConnectionThatSaysNothing() {
        ScriptedServer server = serve(out -> pause(5_000));

        assertThat(failure(fetch(impatient, server.url("/"))).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void refusesAFloodOfHeadersAndEndlessLines() {
        ScriptedServer many = serve(OK + "X: y\r\n".repeat(100_000) + "\r\n");
        ScriptedServer longLine = serve(OK + "X: " + "y".repeat(1_000_000) + "\r\n\r\n");

        assertThat(failure(fetch(settings, many.url("/"))).kind()).isIn(Kind.MALFORMED, Kind.CONNECTION);
        assertThat(failure(fetch(settings, longLine.url("/"))).kind()).isIn(Kind.MALFORMED, Kind.CONNECTION);
    }

    @Test
    void refusesABodyThatIsShorterThanItsLength() {
        ScriptedServer server = serve(OK + "Content-Length: 100\r\n\r\nshort");

        assertThat(failure(fetch(settings, server.url("/"))).kind()).isIn(Kind.MALFORMED, Kind.CONNECTION);
    }

    @Test
    void refusesWhatIsNotHttp() {
        ScriptedServer server = serve("220 mail.example ready\r\n");

        assertThat(failure(fetch(impatient, server.url("/"))).kind())
                .isIn(Kind.MALFORMED, Kind.CONNECTION, Kind.TIMEOUT);
    }

    @Test
    void followsNoRedirectAndReadsNoBodyOfOne() {
        ScriptedServer server = serve(out -> {
            out.write("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });

        FetchResponse response = response(fetch(settings, server.url("/")));

        assertThat(response.isRedirect()).isTrue();
        assertThat(response.body()).isEmpty();
        assertThat(WebUrl.parse(response.headers().location(), server.url("/"))).isEmpty();
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void refusesAddressesThatAreNotPublicAfterNamesAreResolved() {
        ScriptedServer server = serve(OK + "\r\n");
        FetchSettings strict = FetchSettings.DEFAULT.withContact("https://contact.example");
        Fetcher fetcher = keep(new Fetcher(strict, name -> new InetAddress[] {InetAddress.getLoopbackAddress()}));

        FetchResult named = fetcher.fetch(
                        FetchRequest.of(URI.create("http://rebound.example:" + server.port() + "/"), ResourceType.PAGE))
                .join();

        assertThat(failure(named).kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(failure(fetch(strict, server.url("/"))).kind()).isEqualTo(Kind.REFUSED_ADDRESS);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameResolvesToLater() {
        ScriptedServer server = serve(OK + "Content-Length: 2\r\n\r\nok");
        AtomicInteger resolutions = new AtomicInteger();
        Fetcher fetcher = keep(new Fetcher(settings, name -> {
            if (resolutions.incrementAndGet() > 1) {
                throw new UnknownHostException("resolved twice");
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }));

        FetchResponse response = response(fetcher.fetch(
                        FetchRequest.of(URI.create("http://name.invalid:" + server.port() + "/"), ResourceType.PAGE))
                .join());

        assertThat(response.status()).isEqualTo(200);
        assertThat(server.requests.get(0)).contains("\nHost: name.invalid:" + server.port() + "\n");
        assertThat(resolutions).hasValue(1);
    }

    @Test
    void fetchesNoPublicHostWithoutContact() throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34});
        Fetcher fetcher = keep(new Fetcher(FetchSettings.DEFAULT, name -> new InetAddress[] {address}));

        FetchResult result = fetcher.fetch(FetchRequest.of(URI.create("http://public.example/"), ResourceType.FEED))
                .join();

        assertThat(failure(result).kind()).isEqualTo(Kind.NO_CONTACT);
    }

    @Test
    void namesNoSecretsOfAUrl() {
        FetchRequest request = FetchRequest.of(
                WebUrl.parse("https://user:pass@a.example/path?token=secret", null)
                        .orElseThrow(),
                ResourceType.FEED);

        assertThat(request.toString()).isEqualTo("https://a.example/path");
        assertThat(request.url().toString()).doesNotContain("pass");
    }

    @Test
    void aHostThatIsSlowStallsNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedServer slow = serve(out -> {
            out.write(OK.getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(never);
        });
        ScriptedServer fast = serve(OK + "Content-Length: 2\r\n\r\nok");
        Fetcher fetcher = keep(new Fetcher(settings));
        List<CompletableFuture<FetchResult>> stuck = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stuck.add(fetcher.fetch(FetchRequest.of(slow.url("/"), ResourceType.PAGE)));
        }

        FetchResult result =
                fetcher.fetch(FetchRequest.of(fast.url("/"), ResourceType.PAGE)).join();

        assertThat(response(result).status()).isEqualTo(200);
        assertThat(stuck.get(199)).isNotDone();
        never.countDown();
    }

    private FetchResult fetch(FetchSettings with, URI url) {
        return fetch(with, FetchRequest.of(url, ResourceType.PAGE));
    }

    private FetchResult fetch(FetchSettings with, FetchRequest request) {
        return keep(new Fetcher(with)).fetch(request).join();
    }

    private URI compressed(String encoding, byte[] body) {
        return keep(ScriptedServer.answering(
                        OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n", body))
                .url("/");
    }

    private ScriptedServer serve(String response) {
        return keep(ScriptedServer.answering(response));
    }

    private ScriptedServer serve(ScriptedServer.Script script) {
        return keep(new ScriptedServer(script));
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FetchResponse response(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResponse.class);
        return (FetchResponse) result;
    }

    private static FetchFailure failure(FetchResult result) {
        assertThat(result).isInstanceOf(FetchFailure.class);
        return (FetchFailure) result;
    }
}
