package org.lodewire.producer.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.archive.WebArchive.bytes;
import static org.lodewire.producer.archive.WebArchive.gzip;
import static org.lodewire.producer.archive.WebArchive.join;
import static org.lodewire.producer.archive.WebArchive.page;
import static org.lodewire.producer.archive.WebArchive.record;
import static org.lodewire.producer.archive.WebArchive.response;
import static org.lodewire.producer.archive.WebArchive.skippable;
import static org.lodewire.producer.archive.WebArchive.zstd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Fetch;
import org.lodewire.producer.article.LeftOut;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.schemas.RejectionReason;

@Timeout(300)
class ArchiveSourceTest {

    private static final String HTML = "<html><p>Neodymium</p></html>";
    private static final String GZIPPED_IN_CHUNKS =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\n";
    private static final byte[] A = page("http://a.example/1", HTML);
    private static final byte[] B = page("http://b.example/2", HTML);

    @TempDir
    private Path folder;

    private LeftOut leftOut = LeftOut.NOTHING;

    @Test
    void takesThePageOfAResponse() throws IOException {
        Article article = (Article) read(A).get(0);

        assertThat(article.source()).isEqualTo("a.example");
        assertThat(article.url()).hasToString("http://a.example/1");
        assertThat(text(article)).isEqualTo(HTML);
        assertThat(article.fetch()).isEqualTo(new Fetch(Instant.parse(WebArchive.DATE), "utf-8"));
    }

    @Test
    void readsEveryWayToCompress() throws IOException {
        for (byte[] archive : List.of(
                join(A, B),
                join(gzip(A), gzip(B)),
                gzip(join(A, B)),
                join(gzip(A), B),
                join(A, gzip(B)),
                join(gzip(bytes("")), gzip(A), new byte[512], gzip(B), new byte[512]),
                join(zstd(A), zstd(B)),
                zstd(join(A, B)),
                join(zstd(A), B),
                join(A, zstd(B)),
                join(zstd(A), gzip(B)),
                join(zstd(bytes("")), zstd(A), skippable(0x184D2A50, bytes("not a record")), zstd(B)))) {
            assertThat(urls(read(archive))).containsExactly("http://a.example/1", "http://b.example/2");
        }
    }

    @Test
    void readsRecordsThatNeedADictionary() throws IOException {
        byte[] dictionary = bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/".repeat(3));
        for (byte[] stored : List.of(dictionary, zstd(dictionary))) {
            byte[] archive = join(skippable(0x184D2A5D, stored), zstd(A, dictionary), zstd(B, dictionary));

            assertThat(urls(read(archive))).containsExactly("http://a.example/1", "http://b.example/2");
        }
    }

    @Test
    void reportsRecordsWhoseDictionaryIsMissing() throws IOException {
        byte[] dictionary = page("http://dictionary.example", HTML);
        read(join(zstd(A, dictionary), zstd(B, dictionary)));

        assertThat(leftOut.damaged()).isNotEmpty();
    }

    @Test
    void joinsRecordsThatMembersOfGzipSplit() throws IOException {
        byte[] all = join(A, B);
        List<byte[]> members = new ArrayList<>();
        for (int at = 0; at < all.length; at += 100) {
            members.add(gzip(Arrays.copyOfRange(all, at, Math.min(all.length, at + 100))));
        }

        assertThat(urls(read(join(members.toArray(byte[][]::new))))).hasSize(2);
    }

    @Test
    void skipsWhatIsNoPageAndCountsItByKind() throws IOException {
        read(join(
                record("warcinfo", "x", bytes("software: test\r\n")),
                record("request", "http://a.example/1", bytes("GET / HTTP/1.1\r\n\r\n")),
                record("revisit", "http://a.example/1", bytes("HTTP/1.1 200 OK\r\n\r\n")),
                record("metadata", "http://a.example/1", bytes("via: x\r\n")),
                response("http://a.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"),
                response("http://a.example/2", "HTTP/1.1 301 Moved\r\nLocation: /3\r\n\r\n"),
                response("http://a.example/4", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>"),
                response("http://a.example/5", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
                response("http://a.example/6", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}"),
                response("dns:a.example", "20260302 a.example. 300 IN A 192.0.2.1")));

        assertThat(leftOut.skipped())
                .isEqualTo(Map.of(
                        "warcinfo",
                        1L,
                        "request",
                        1L,
                        "revisit",
                        1L,
                        "metadata",
                        1L,
                        "robots.txt",
                        1L,
                        "redirect",
                        1L,
                        "other status",
                        1L,
                        "image",
                        1L,
                        "not a page",
                        1L,
                        "not http",
                        1L));
        assertThat(leftOut.damaged()).isEmpty();
    }

    @Test
    void undoesTransferAndContentEncodings() throws IOException {
        byte[] zipped = gzip(bytes(HTML));
        byte[] chunked = join(
                bytes(GZIPPED_IN_CHUNKS),
                Arrays.copyOf(zipped, 5),
                bytes("\r\n" + Integer.toHexString(zipped.length - 5) + "\r\n"),
                Arrays.copyOfRange(zipped, 5, zipped.length),
                bytes("\r\n0\r\n\r\n"));

        assertThat(text((Article)
                        read(record("response", "http://a.example/1", chunked)).get(0)))
                .isEqualTo(HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void keepsAPageThatIsNotEncodedAsItsHeadersSay(String encoding) throws IOException {
        byte[] stored = response(
                "http://a.example/1",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: "
                        + encoding + "\r\nContent-Length: 12\r\n\r\n" + HTML);

        assertThat(text((Article) read(stored).get(0))).isEqualTo(HTML);
    }

    @Test
    void rejectsAPageThatCannotBeDecoded() throws IOException {
        byte[] broken = response(
                "http://a.example/1",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\n(\u00b5/\u00fd");

        assertThat(reasons(read(join(broken, B)))).containsExactly(RejectionReason.DAMAGED);
        assertThat(urls(read(join(broken, B)))).containsExactly("http://b.example/2");
    }

    @Test
    void stopsDecompressingAtTheLimit() throws IOException {
        byte[] bomb = join(
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"),
                gzip(bytes("<html>" + " ".repeat(50_000_000))));

        assertThat(reasons(read(join(record("response", "http://a.example/1", bomb), B))))
                .containsExactly(RejectionReason.TOO_LARGE);
    }

    @Test
    void rejectsARecordThatIsTooLargeToHold() throws IOException {
        byte[] huge = page("http://a.example/1", HTML + " ".repeat(5_000_000));
        byte[] image = response(
                "http://a.example/2", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + "x".repeat(5_000_000));

        List<Arrival> read = read(join(huge, image, B));

        assertThat(reasons(read)).containsExactly(RejectionReason.TOO_LARGE);
        assertThat(urls(read)).containsExactly("http://b.example/2");
        assertThat(leftOut.skipped()).isEqualTo(Map.of("image", 1L));
    }

    @Test
    void findsTheRecordsWithinOneThatClaimsToBeHuge() throws IOException {
        byte[] liar =
                bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");

        assertThat(urls(read(join(liar, A, B)))).hasSize(2);
        assertThat(urls(read(join(gzip(liar), gzip(A), gzip(B))))).hasSize(2);
        assertThat(leftOut.damaged()).isEqualTo(Map.of("wrong length", 1L));
    }

    @Test
    void countsDamageByKindAndReadsTheRest() throws IOException {
        byte[] flipped = gzip(A);
        flipped[flipped.length - 6] ^= 1;
        byte[] understated = bytes(new String(A, ISO_8859_1).replaceFirst("Content-Length: \\d+", "Content-Length: 3"));
        byte[] untyped = bytes(new String(A, ISO_8859_1).replace("WARC-Type", "Type"));

        List<Arrival> read = read(join(
                gzip(A),
                flipped,
                gzip(B),
                bytes("junk"),
                gzip(understated),
                gzip(A),
                gzip(untyped),
                gzip(B),
                Arrays.copyOf(gzip(A), 200)));

        assertThat(urls(read))
                .containsExactly(
                        "http://a.example/1", "http://b.example/2", "http://a.example/1", "http://b.example/2");
        assertThat(leftOut.damaged())
                .isEqualTo(Map.of("bad compression", 2L, "no record", 1L, "wrong length", 1L, "bad header", 1L));
    }

    @Test
    void namesTheByteAtWhichDamageBegins() throws IOException {
        assertThat(read(join(A, bytes("junk\n"), B)))
                .filteredOn(Rejection.class::isInstance)
                .extracting(rejection -> rejection.provenance().location())
                .containsExactly(folder.resolve("test.warc") + " at byte " + A.length);
    }

    @Test
    void acceptsWhatWritersGetWrong() throws IOException {
        byte[] lineFeeds = bytes(new String(A, ISO_8859_1)
                .replaceFirst("(?s)^(.*?)\r\n\r\n", "$1\n\n")
                .replaceFirst("WARC/1.0\r\n", "WARC/1.1\n"));
        byte[] noSeparator = Arrays.copyOf(A, A.length - 4);
        byte[] brackets = bytes(new String(A, ISO_8859_1).replace("http://a.example/1", "<http://a.example/1>"));

        assertThat(urls(read(join(lineFeeds, noSeparator, brackets, B)))).hasSize(4);
        assertThat(leftOut.damaged()).isEmpty();
    }

    @Test
    void keepsAPageWhoseDigestIsThatOfOtherBytes() throws IOException {
        String digest = "WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\nContent-Length";
        byte[] differing = bytes(new String(A, ISO_8859_1).replace("Content-Length", digest));

        assertThat(urls(read(differing))).hasSize(1);
        assertThat(leftOut.differing()).isOne();
    }

    @Test
    void readsArcFiles() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML;
        byte[] first = bytes("filedesc://test.arc 0.0.0.0 20260302100000 text/plain 6\n1 0 X\n\n");
        byte[] one =
                bytes("http://a.example/1 192.0.2.1 20260302100000 text/html " + http.length() + "\n" + http + "\n");
        byte[] wrong = bytes("http://a.example/3 192.0.2.1 20260302100000 text/html 7\n" + http + "\n");
        byte[] two = bytes(new String(one, ISO_8859_1).replace("a.example/1", "b.example/2"));

        assertThat(urls(read(join(first, one, wrong, two))))
                .containsExactly("http://a.example/1", "http://b.example/2");
        assertThat(urls(read(join(gzip(first), gzip(one), gzip(wrong), gzip(two)))))
                .hasSize(2);
        assertThat(leftOut.damaged()).isEqualTo(Map.of("wrong length", 1L));
    }

    @Test
    void reportsAFileWithNothingInIt() throws IOException {
        for (byte[] empty : List.of(new byte[0], new byte[1000], gzip(new byte[0]))) {
            assertThat(reasons(read(empty))).containsExactly(RejectionReason.DAMAGED);
            assertThat(leftOut.damaged()).isEqualTo(Map.of("empty file", 1L));
        }
    }

    @Test
    void takesArchivesInTheOrderOfTheirFirstDates() throws IOException {
        Path later = Files.write(folder.resolve("1.warc.gz"), gzip(B));
        byte[] before = bytes(new String(A, ISO_8859_1).replace("2026-03-02", "2026-03-01"));
        Path earlier = Files.write(folder.resolve("2.warc"), before);

        assertThat(urls(all(new ArchiveCorpus(List.of(later, earlier), SizeLimit.DEFAULT)
                        .inOrderPublished(Instant.now(), () -> false))))
                .containsExactly("http://a.example/1", "http://b.example/2");
    }

    private List<Arrival> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("test.warc"), archive);
        return all(new ArchiveSource(List.of(file), SizeLimit.DEFAULT));
    }

    private List<Arrival> all(ArticleSource opened) throws IOException {
        List<Arrival> all = new ArrayList<>();
        try (opened) {
            Optional<Arrival> next = opened.next();
            while (next.isPresent()) {
                all.add(next.get());
                next = opened.next();
            }
            leftOut = opened.leftOut();
            assertThat(opened.bytesRead()).isEqualTo(opened.bytes().orElseThrow());
        }
        return all;
    }

    private static List<String> urls(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Article.class::isInstance)
                .map(arrival -> String.valueOf(((Article) arrival).url()))
                .toList();
    }

    private static List<RejectionReason> reasons(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Rejection.class::isInstance)
                .map(arrival -> ((Rejection) arrival).reason())
                .toList();
    }

    private static String text(Article article) {
        return new String(article.content().toByteArray(), ISO_8859_1);
    }
}
