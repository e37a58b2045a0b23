package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static String identity(String fields) {
        return Fixtures.item(fields).identity();
    }

    @Test
    void isTheGuidIfThereIsOne() {
        assertThat(identity("<guid> a-1\n</guid><link>https://a.example/1</link>"))
                .isEqualTo("a-1");
    }

    @Test
    void isTheLinkWithoutAGuid() {
        assertThat(identity("<link>https://a.example/1</link><title>A</title>")).isEqualTo("https://a.example/1");
    }

    @Test
    void doesNotDependOnACorrectedTextOrOnAnUpdate() {
        String first = identity("<title>A</title><pubDate>2026-03-01</pubDate><description>one</description>");
        String second = identity("<title>A</title><pubDate>2026-03-01</pubDate><description>two</description>"
                + "<atom:updated>2026-03-02T00:00:00Z</atom:updated>");

        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    @Test
    void dependsOnTheTextWithoutATimeOfPublication() {
        assertThat(identity("<title>A</title><description>one</description>"))
                .isNotEqualTo(identity("<title>A</title><description>two</description>"));
    }

    @Test
    void isTheLinkIfAllEntriesHaveOneGuid() {
        List<FeedEntry> entries = Fixtures.readText("<rss><channel>"
                        + "<item><guid isPermaLink='false'>site</guid><link>https://a.example/1</link></item>"
                        + "<item><guid isPermaLink='false'>site</guid><link>https://a.example/2</link></item>"
                        + "<item><guid isPermaLink='false'>other</guid><link>https://a.example/3</link></item>"
                        + "</channel></rss>")
                .entries();

        assertThat(entries)
                .extracting(FeedEntry::identity)
                .containsExactly("https://a.example/1", "https://a.example/2", "other");
    }

    @Test
    void ignoresAGuidThatIsTooLong() {
        assertThat(identity("<guid>" + "x".repeat(3_000) + "</guid><link>https://a.example/1</link>"))
                .isEqualTo("https://a.example/1");
    }
}
