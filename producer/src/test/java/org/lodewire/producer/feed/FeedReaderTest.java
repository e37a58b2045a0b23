package org.lodewire.producer.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.ContentFormat;

class FeedReaderTest {

    private static @Nullable Instant published(FeedEntry entry) {
        return entry.published() == null ? null : entry.published().time();
    }

    private static FeedText html(String value) {
        return new FeedText(value, ContentFormat.HTML);
    }

    private static FeedText text(String value) {
        return new FeedText(value, ContentFormat.TEXT);
    }

    @Test
    void readsRss20() {
        FeedDocument feed = Fixtures.read("rss-2.0.xml");

        assertThat(feed.kind()).isEqualTo(FeedKind.RSS);
        assertThat(feed.title()).isEqualTo("The Harbour Gazette & Mail");
        assertThat(feed.home()).isEqualTo("https://gazette.example/");
        assertThat(feed.self()).isEqualTo("https://gazette.example/rss.xml");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries())
                .extracting(FeedEntry::guid, FeedEntry::link, FeedEntry::title, FeedEntry::author)
                .containsExactly(
                        tuple(
                                "gazette-1001",
                                "https://gazette.example/2026/03/council-closes-old-bridge",
                                "Council closes the old bridge – \"too heavy\"",
                                "Ada Reed"),
                        tuple(
                                "https://gazette.example/2026/03/record-catch",
                                "https://gazette.example/2026/03/record-catch",
                                "Fishermen land record catch",
                                "The Desk"),
                        tuple(null, "https://gazette.example/2026/03/ferry-late", "Ferry late & crowded", null),
                        tuple(null, null, "The harbour podcast, part 12", null));
        assertThat(feed.entries())
                .extracting(FeedReaderTest::published)
                .containsExactly(
                        Instant.parse("2026-03-02T07:30:00Z"),
                        Instant.parse("2026-03-02T09:05:00Z"),
                        Instant.parse("2026-03-01T17:00:00Z"),
                        null);
    }

    @Test
    void separatesTheContentFromTheSummary() {
        List<FeedEntry> entries = Fixtures.read("rss-2.0.xml").entries();

        assertThat(entries.get(0).summary()).isEqualTo(text("The council has closed the bridge."));
        assertThat(entries.get(0).content())
                .isEqualTo(html("<p>The council has closed the bridge, which was built in 1911.</p>"));
        assertThat(entries.get(1).summary()).isEqualTo(html("<p>The boats came home full.</p>"));
        assertThat(entries.get(1).content()).isNull();
    }

    @Test
    void neverTakesAnEnclosureForTheLink() {
        FeedEntry podcast = Fixtures.read("rss-2.0.xml").entries().get(3);

        assertThat(podcast.link()).isNull();
        assertThat(podcast.enclosure()).isEqualTo("https://media.example/12.mp3");
        assertThat(podcast.identity()).isEqualTo(podcast.enclosure());
        assertThat(podcast.problem()).isNull();
    }

    @Test
    void readsWhenRssWishesToBePolled() {
        assertThat(Fixtures.read("rss-2.0.xml").polling())
                .isEqualTo(new PollingHints(Duration.ofMinutes(30), Set.of(0, 3), Set.of(DayOfWeek.SUNDAY)));
        assertThat(Fixtures.read("rss-1.0.xml").polling().interval()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void readsRss10() {
        FeedDocument feed = Fixtures.read("rss-1.0.xml");

        assertThat(feed.title()).isEqualTo("The Harbour Gazette");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.entries())
                .extracting(FeedEntry::guid, FeedEntry::link, FeedReaderTest::published)
                .containsExactly(
                        tuple(
                                "https://gazette.example/1",
                                "https://gazette.example/lighthouse",
                                Instant.parse("2026-03-02T09:00:00Z")),
                        tuple("https://gazette.example/2", "https://gazette.example/2", null));
    }

    @Test
    void readsAtom10() {
        FeedDocument feed = Fixtures.read("atom-1.0.xml");

        assertThat(feed.kind()).isEqualTo(FeedKind.ATOM);
        assertThat(feed.title()).isEqualTo("Das Blatt");
        assertThat(feed.home()).isEqualTo("https://blatt.example/");
        assertThat(feed.self()).isEqualTo("https://blatt.example/atom.xml");
        assertThat(feed.language()).isEqualTo("de");
        FeedEntry first = feed.entries().get(0);
        assertThat(first.link()).isEqualTo("https://blatt.example/artikel/1.html");
        assertThat(first.title()).isEqualTo("Äpfel & Birnen");
        assertThat(first.author()).isEqualTo("Ö. Müller");
        assertThat(published(first)).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(requireNonNull(first.updated()).time()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(requireNonNull(first.summary()).value()).isEqualTo("Kurz & gut");
        assertThat(requireNonNull(first.content()).value()).contains("<p>Ganz <b>lang</b></p>");
        FeedEntry second = feed.entries().get(1);
        assertThat(second.title()).isEqualTo("1 < 2 <3");
        assertThat(second.language()).isEqualTo("fr");
        assertThat(second.content()).isEqualTo(html("<p>Hallo</p>"));
        assertThat(published(second)).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void readsAtom03WithAPrefixOfItsOwn() {
        FeedDocument feed = Fixtures.read("atom-0.3.xml");

        assertThat(feed.kind()).isEqualTo(FeedKind.ATOM);
        assertThat(feed.title()).isEqualTo("Old notes");
        assertThat(feed.entries())
                .extracting(FeedEntry::guid, FeedEntry::link, FeedEntry::title, FeedReaderTest::published)
                .containsExactly(
                        tuple("notes-1", "http://notes.example/1", "A note", Instant.parse("2004-03-01T11:00:00Z")));
    }

    @Test
    void readsJsonFeedWithCommentsAndTrailingCommas() {
        FeedDocument feed = Fixtures.read("feed.json");

        assertThat(feed.kind()).isEqualTo(FeedKind.JSON_FEED);
        assertThat(feed.title()).isEqualTo("Pier & Quay");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries())
                .extracting(FeedEntry::guid, FeedEntry::link, FeedEntry::author, FeedEntry::content)
                .containsExactly(
                        tuple("17", "https://pier.example/posts/17", "B. Quay", html("<p>The crane was sold.</p>")),
                        tuple("18", "https://other.example/a", null, text("Look at this.")));
        assertThat(published(feed.entries().get(0))).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        assertThat(feed.entries().get(1).enclosure()).isEqualTo("https://pier.example/18.mp3");
    }

    @Test
    void readsASitemapWithoutTakingChangesForPublication() {
        FeedDocument sitemap = Fixtures.read("sitemap.xml");

        assertThat(sitemap.kind()).isEqualTo(FeedKind.SITEMAP);
        assertThat(sitemap.entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://gazette.example/a?x=1&y=2", "https://gazette.example/b");
        assertThat(sitemap.entries().get(0).published()).isNull();
        assertThat(requireNonNull(sitemap.entries().get(0).updated()).time())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void readsANewsSitemap() {
        FeedDocument sitemap = Fixtures.read("news-sitemap.xml");

        assertThat(sitemap.kind()).isEqualTo(FeedKind.NEWS_SITEMAP);
        assertThat(sitemap.entries())
                .extracting(FeedEntry::title, FeedEntry::language, FeedReaderTest::published)
                .containsExactly(tuple("Storm & flood", "en", Instant.parse("2026-03-02T11:00:00Z")));
    }

    @Test
    void readsAnIndexOfSitemaps() {
        FeedDocument index = Fixtures.read("sitemap-index.xml");

        assertThat(index.kind()).isEqualTo(FeedKind.SITEMAP_INDEX);
        assertThat(index.entries()).extracting(FeedEntry::link).hasSize(2);
    }

    @Test
    void readsASitemapOfLinesAndReportsOtherLines() {
        FeedDocument sitemap = Fixtures.read("sitemap.txt");

        assertThat(sitemap.kind()).isEqualTo(FeedKind.TEXT_SITEMAP);
        assertThat(sitemap.entries()).hasSize(3);
        assertThat(sitemap.problems()).containsExactly("line 4 is no address");
    }

    @ParameterizedTest
    @FieldSource("org.lodewire.producer.feed.Fixtures#FEEDS")
    void readsTheSameCompressed(String name) {
        byte[] compressed = Fixtures.compressed(Fixtures.bytes(name));

        assertThat(Fixtures.read(compressed, null, null)).isEqualTo(Fixtures.read(name));
    }

    @Test
    void readsWhatIsThereOfACompressedDocumentThatIsCutOff() {
        String items = "<item><title>x</title></item>".repeat(10_000);
        byte[] whole = Fixtures.compressed(("<rss><channel>" + items).getBytes(StandardCharsets.UTF_8));

        FeedDocument feed = Fixtures.read(Arrays.copyOf(whole, whole.length / 2), null, null);

        assertThat(feed.entries()).hasSizeBetween(1_000, 9_999);
        assertThat(feed.problems()).contains("the compressed data is cut off or damaged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "<!DOCTYPE html><title>Not found</title> | is an HTML page and no feed",
                "<html><body><rss></rss></body></html> | is an HTML page and no feed",
                "<note><to>x</to></note> | has the root element note and is no feed",
                "<opml><body/></opml> | is OPML, a list of feeds, and no feed",
                "<rdf:RDF><x/></rdf:RDF> | is RDF without a channel, and no feed",
                "<feed/> | has a feed without a title, id or entry",
                "Service unavailable | is no feed, sitemap or page",
                "{\"error\": 404} | is JSON and no feed",
                "[] | is JSON and no feed",
                "{\"error | is JSON and no feed",
            })
    void refusesWhatIsNoFeedAndSaysWhatItIs(String document, String reason) {
        assertThatThrownBy(() -> new FeedReader(FeedLimits.DEFAULT)
                        .read(document.getBytes(StandardCharsets.UTF_8), "application/rss+xml", null))
                .isInstanceOf(NotAFeedException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'/>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>",
                "<rss version='2.0'/>"
            })
    void takesADocumentWithNothingInItForAFeedIfItSaysThatItIsOne(String document) {
        assertThat(Fixtures.readText(document).entries()).isEmpty();
    }

    @Test
    void readsTheTimesOfAtomInRssWithoutTheirNamespace() {
        assertThat(Fixtures.readText(
                                "<rss><channel><item><title>a</title><issued>2026-03-01T00:00:00Z</issued></item>"
                                        + "<item><title>b</title><modified>2026-03-01T00:00:00Z</modified></item></channel></rss>")
                        .entries())
                .allSatisfy(entry -> assertThat(entry.published()).isNotNull());
    }

    @Test
    void acceptsAFeedWithoutEntries() {
        assertThat(Fixtures.readText("<rss version='2.0'><channel/></rss>").entries())
                .isEmpty();
    }

    @Test
    void reportsEntriesBeyondTheLimit() throws NotAFeedException {
        byte[] feed = Fixtures.bytes("rss-2.0.xml");

        FeedDocument read = new FeedReader(new FeedLimits(100_000, 3)).read(feed, null, null);

        assertThat(read.entries()).hasSize(3);
        assertThat(read.problems()).containsExactly("only the first 3 of 4 entries were read");
    }

    @Test
    void reportsBytesBeyondTheLimit() throws NotAFeedException {
        byte[] feed = Fixtures.bytes("rss-2.0.xml");
        int limit = new String(feed, StandardCharsets.UTF_8).indexOf("record-catch");

        FeedDocument read = new FeedReader(new FeedLimits(limit, 100)).read(feed, null, null);

        assertThat(read.entries()).hasSize(1);
        assertThat(read.problems())
                .contains(
                        "only the first " + limit + " bytes were read",
                        "the document is cut off in its last entry, which was left out");
    }
}
