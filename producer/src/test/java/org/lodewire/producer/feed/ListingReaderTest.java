package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingReaderTest {

    private static final String ADDRESS = "https://www.gazette.example/news/";

    private static List<FeedEntry> read(ListingReader reader, byte[] page) {
        try {
            return reader.read(page, null, ADDRESS).entries();
        } catch (NotAFeedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsTheLinksThatLookLikeLinksToArticles() {
        assertThat(read(ListingReader.ofArticleLinks(FeedLimits.DEFAULT), Fixtures.bytes("listing.html")))
                .extracting(FeedEntry::link, FeedEntry::title)
                .containsExactly(
                        tuple(
                                "https://www.gazette.example/2026/03/02/council-closes-old-bridge#top",
                                "Council closes the old bridge"),
                        tuple(
                                "https://www.gazette.example/news/ferry-late-again-this-week",
                                "Ferry late again this week"),
                        tuple("https://www.gazette.example/news/10023981", "Fishermen land record catch"));
    }

    @Test
    void readsWhatASelectorFindsWithItsTime() {
        ListingReader reader = ListingReader.of("article.teaser", FeedLimits.DEFAULT);

        List<FeedEntry> entries = read(reader, Fixtures.bytes("listing.html"));

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).title()).isEqualTo("Council closes the old bridge");
        assertThat(entries.get(0).published()).extracting("time").isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
    }

    @Test
    void readsLinksThatASelectorFinds() {
        ListingReader reader = ListingReader.of("h2 > a", FeedLimits.DEFAULT);

        assertThat(read(reader, Fixtures.bytes("listing.html"))).hasSize(3);
    }

    @Test
    void refusesAPageWithoutArticles() {
        byte[] page = "<html><a href=/about>About</a></html>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> ListingReader.ofArticleLinks(FeedLimits.DEFAULT).read(page, null, ADDRESS))
                .isInstanceOf(NotAFeedException.class)
                .hasMessage("lists no articles");
        assertThatThrownBy(() -> ListingReader.of("h2 a", FeedLimits.DEFAULT).read(page, null, ADDRESS))
                .isInstanceOf(NotAFeedException.class)
                .hasMessage("has nothing that the selector finds");
    }

    @Test
    void refusesASelectorThatIsNone() {
        assertThatThrownBy(() -> ListingReader.of("h2 >> [", FeedLimits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'h2 >> [' is no CSS selector");
    }
}
