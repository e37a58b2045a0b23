package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.article.FieldLimits;

/** Documents that are made to break a reader. The timeout is far more than any of them takes. */
@Timeout(300)
class HostileFeedsTest {

    private static final FeedLimits LIMITS = new FeedLimits(4 << 20, 1_000);

    private static final List<String> TOKENS = List.of(
            "<item>",
            "</item>",
            "<entry>",
            "</channel>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?",
            "&",
            "&#x110000;",
            "&#55357;",
            "\0",
            "<!DOCTYPE x [<!ENTITY y 'z'>]>",
            " xmlns='urn:x'",
            "<a:b:c>",
            "<:>",
            "</>",
            "'",
            "\"",
            "{",
            "]",
            "\\ud800",
            "<script>",
            "<link href='http://[::1'>",
            "<pubDate>99999999999999999999</pubDate>",
            "<link>http://\u0130.example/%zz</link>",
            "xml:base='::'");

    @Test
    void mutatedDocumentsNeverThrowAndNeverExceedTheLimits() {
        Random random = new Random(17);
        List<byte[]> documents = Stream.concat(Fixtures.FEEDS.stream(), Stream.of("listing.html"))
                .map(Fixtures::bytes)
                .toList();
        for (int round = 0; round < 1_000; round++) {
            byte[] document = documents.get(random.nextInt(documents.size()));
            for (int times = random.nextInt(6); times >= 0; times--) {
                document = mutated(document, documents, random);
            }
            check(document, random.nextBoolean() ? "https://a.example/feed" : null);
        }
    }

    private static byte[] mutated(byte[] document, List<byte[]> others, Random random) {
        int from = random.nextInt(document.length + 1);
        int to = from + random.nextInt(document.length - from + 1);
        byte[] other = others.get(random.nextInt(others.size()));
        return switch (random.nextInt(7)) {
            case 0 -> joined(document, from, new byte[0], document.length);
            case 1 -> joined(document, from, new byte[0], to);
            case 2 -> joined(document, to, new byte[0], from);
            case 3 ->
                joined(document, from, new byte[] {(byte) random.nextInt(256)}, Math.min(from + 1, document.length));
            case 4 -> joined(document, from, other, to);
            case 5 -> Fixtures.compressed(document);
            default ->
                joined(
                        document,
                        from,
                        TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                        from);
        };
    }

    /** The bytes before an index, others, and those from another index on; at most 100,000. */
    private static byte[] joined(byte[] document, int before, byte[] between, int after) {
        byte[] all = new byte[Math.min(100_000, before + between.length + document.length - after)];
        for (int at = 0; at < all.length; at++) {
            int rest = at - before - between.length;
            all[at] = at < before ? document[at] : rest < 0 ? between[at - before] : document[after + rest];
        }
        return all;
    }

    private static void check(byte[] document, @Nullable String address) {
        try {
            new FeedReader(LIMITS).read(document, null, address).entries().forEach(HostileFeedsTest::check);
        } catch (NotAFeedException e) {
            assertThat(e).message().isNotBlank().hasSizeLessThan(200).doesNotContainPattern("\\p{Cntrl}");
        }
        try {
            ListingReader.ofArticleLinks(LIMITS)
                    .read(document, null, address)
                    .entries()
                    .forEach(HostileFeedsTest::check);
        } catch (NotAFeedException e) {
            assertThat(e.isPage()).isTrue();
        }
        FeedDiscovery.find(document, null, address)
                .forEach(feed -> assertThat(feed.url()).startsWith("http"));
    }

    private static void check(FeedEntry entry) {
        assertThat(entry.identity()).hasSizeLessThanOrEqualTo(FeedLimits.ADDRESS);
        if (entry.link() != null) {
            assertThat(entry.link()).matches("(?i)https?://\\S+").hasSizeLessThanOrEqualTo(FeedLimits.ADDRESS);
        }
        if (entry.title() != null) {
            assertThat(entry.title()).isNotBlank().hasSizeLessThanOrEqualTo(FieldLimits.TITLE);
            assertThat(entry.title().chars()).noneMatch(Character::isISOControl);
        }
    }

    static Stream<Arguments> expensiveDocuments() {
        int size = 1 << 20;
        String declarations = IntStream.range(0, 500)
                .mapToObj(i -> " xmlns:n" + i + "='u" + i + "'")
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("deep elements", "<rss>" + "<a>".repeat(size / 3)),
                Arguments.of("deep entries", "<rss>" + "<item>".repeat(size / 6)),
                Arguments.of("deep entities in titles", "<rss><item><title>" + "&lt;b>".repeat(size / 6)),
                Arguments.of("many elements", "<rss>" + "<a/>".repeat(size / 4)),
                Arguments.of("many elements in an entry", "<rss><item>" + "<a/>".repeat(size / 4) + "</item></rss>"),
                Arguments.of("many entries", "<rss>" + "<item/>".repeat(size / 7) + "</rss>"),
                Arguments.of("many children of an entry", "<rss><item>" + "<title>a</title>".repeat(size / 16)),
                Arguments.of("many namespaces", "<rss" + declarations + ">" + "<n1:a></n1:a>".repeat(size / 13)),
                Arguments.of(
                        "nested namespaces", ("<rss" + declarations + ">").repeat(90) + "<n1:a/>".repeat(size / 7)),
                Arguments.of("a long name", "<rss><" + "x".repeat(size) + ">"),
                Arguments.of("a long attribute", "<rss " + "x".repeat(size) + ">"),
                Arguments.of("many attributes", "<rss" + " a=1".repeat(size / 4) + ">"),
                Arguments.of("end tags", "<rss>" + "<a>".repeat(90) + "</b>".repeat(size / 4)),
                Arguments.of("ampersands", "<rss><item><title>" + "&".repeat(size)),
                Arguments.of("brackets", "<".repeat(size)),
                Arguments.of("open comments", "<rss>" + "<!--".repeat(size / 4)),
                Arguments.of("open sections", "<rss>" + "<![CDATA[".repeat(size / 9)),
                Arguments.of(
                        "open tags in a text", "<rss><item><description><![CDATA[" + "<b".repeat(size / 2) + "]]>"),
                Arguments.of("spaces", " ".repeat(size)),
                Arguments.of("a title of a line", "<rss><item><title>" + "a ".repeat(size / 2) + "</title></item>"),
                Arguments.of("bytes of no charset", "\u0080".repeat(size / 2)),
                Arguments.of("deep JSON", "{\"items\":" + "[".repeat(size)),
                Arguments.of(
                        "many JSON entries",
                        "{\"items\":[" + "{},".repeat(size / 3) + "{\"id\":1,\"url\":\"http://a.example\"}]}"),
                Arguments.of("a long JSON number", "{\"items\":[{\"id\":" + "9".repeat(size) + "}]}"),
                Arguments.of("lines", "http://a.example/\n" + "x\n".repeat(size / 2)),
                Arguments.of("addresses", "http://a.example/\n".repeat(size / 18)),
                Arguments.of("formatting of a page", "<html>" + "<b><i><a href=x>".repeat(size / 16)),
                Arguments.of("tables of a page", "<html>" + "<table><td>".repeat(size / 11)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expensiveDocuments")
    void expensiveDocumentsAreReadInBoundedTimeAndMemory(String name, String document) {
        check(document.getBytes(StandardCharsets.UTF_8), "https://a.example/");
    }

    @Test
    void unpacksNoMoreThanTheLimit() throws NotAFeedException {
        String entry = "<item><title>" + " ".repeat(1 << 20) + "a</title></item>";
        byte[] bomb = Fixtures.compressed(("<rss><channel>" + entry.repeat(64)).getBytes(StandardCharsets.UTF_8));

        FeedDocument feed = new FeedReader(LIMITS).read(bomb, null, null);

        assertThat(feed.entries()).hasSizeLessThan(5);
        assertThat(feed.problems()).contains("only the first " + LIMITS.bytes() + " bytes were read");
    }
}
