package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.view.KnownAlert;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class AtomFeedTest {

    private static final TopicDefinition TIN = TopicDefinition.newBuilder()
            .setId("tin")
            .setLabel("Tin & <lead>")
            .setQuery("tin")
            .setWindows(List.of("1h"))
            .build();

    private static String address(String path) {
        return "https://news.example.org" + path;
    }

    private static Document feed(KnownAlert... alerts) throws Exception {
        byte[] xml = AtomFeed.of(TIN, List.of(alerts), AtomFeedTest::address).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document feed, String element, int number) {
        return feed.getElementsByTagName(element).item(number).getTextContent();
    }

    @Test
    void hasAnEntryForEachAlertWithAnIdThatStaysWhenItIsResolved() throws Exception {
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00").build();
        TopicAlert resolved = AlertFixture.later(raised, AlertState.RESOLVED);

        Document before = feed(new KnownAlert(raised, raised, raised));
        Document after = feed(new KnownAlert(resolved, raised, raised));

        assertThat(text(after, "id", 1)).startsWith("urn:uuid:").isEqualTo(text(before, "id", 1));
        assertThat(text(before, "updated", 1)).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(text(after, "updated", 1)).isEqualTo("2026-07-01T12:10:00Z");
        assertThat(text(after, "title", 0)).isEqualTo("Tin & <lead>: alerts");
    }

    @Test
    void leavesHostileTextsTexts() throws Exception {
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00")
                .setSummary("</title><script>\u0000\uD800]]>")
                .setEvidence(List.of(
                        AlertFixture.article()
                                .setUrl("javascript:alert(1)")
                                .setTitle("a")
                                .build(),
                        AlertFixture.article()
                                .setUrl("https://example.org/?a=1&b=\"")
                                .build()))
                .build();

        Document feed = feed(new KnownAlert(raised, raised, raised));

        assertThat(text(feed, "title", 1)).isEqualTo("</title><script> \uFFFD]]>");
        NodeList links = feed.getElementsByTagName("link");
        assertThat(links.getLength())
                .as("of the feed, the alert and one article")
                .isEqualTo(4);
        assertThat(links.item(3).getAttributes().getNamedItem("href").getTextContent())
                .isEqualTo("https://example.org/?a=1&b=\"");
    }

    @Test
    void leavesOutWhatNobodySees() throws Exception {
        String hostile = "a\u202Eb\u2066c\u200Bd\u009Be";
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00")
                .setSummary(hostile)
                .setEvidence(List.of(AlertFixture.article()
                        .setUrl("https://example.org/")
                        .setTitle(hostile)
                        .setSnippet(hostile)
                        .build()))
                .build();

        Document feed = feed(new KnownAlert(raised, raised, raised));

        assertThat(text(feed, "title", 1)).isEqualTo("abcd e");
        assertThat(text(feed, "content", 0)).contains("abcd e").doesNotContainPattern("[\\p{Cf}\\x80-\\x9F]");
        assertThat(feed.getElementsByTagName("link")
                        .item(3)
                        .getAttributes()
                        .getNamedItem("title")
                        .getTextContent())
                .isEqualTo("abcd e");
    }

    @Test
    void isValidWithoutAlerts() throws Exception {
        assertThat(text(feed(), "updated", 0)).isEqualTo("1970-01-01T00:00:00Z");
    }
}
