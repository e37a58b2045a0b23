package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.server.PublicOrigin;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.ViewFixture;

/** The feed of a topic over HTTP, as a reader that others have written understands it. */
@Timeout(300)
class AtomReaderTest {

    private static final String PATH = "/topics/tin/alerts.atom";

    private final ViewFixture fixture = new ViewFixture();
    private final TestClient client = TestClient.start(new AtomResource(fixture.view(), new PublicOrigin(false)));
    private final TopicAlert alert = AlertFixture.raised("tin", "12:15:00")
            .setNoticedAt(Instant.parse("2026-07-01T12:03:00Z"))
            .setEvidence(List.of(AlertFixture.article()
                    .setTitle("Tin & lead")
                    .setUrl("https://example.org/a")
                    .build()))
            .build();

    AtomReaderTest() {
        fixture.take(
                Catalogue.DEFINITIONS,
                "tin",
                TopicDefinition.newBuilder()
                        .setId("tin")
                        .setLabel("Tin")
                        .setQuery("tin")
                        .setWindows(List.of("1h"))
                        .build());
        fixture.take(Catalogue.ALERTS, "tin", alert);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private SyndFeed read() throws IOException, InterruptedException, FeedException {
        return new SyndFeedInput().build(new StringReader(client.get(PATH).body()));
    }

    @Test
    void anEntryLeadsToThePageOfItsAlert() throws Exception {
        SyndFeed feed = read();

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getLink()).isEqualTo(client.url() + "/alerts/tin/many/2026-07-01T12:15:00Z");
            assertThat(entry.getLinks())
                    .filteredOn(link -> "related".equals(link.getRel()))
                    .extracting(SyndLink::getHref)
                    .containsExactly("https://example.org/a");
        });
    }

    @Test
    void theFeedSaysWhereItIs() throws Exception {
        assertThat(read().getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(tuple("self", client.url() + PATH), tuple("alternate", client.url() + "/topics/tin"));
    }

    @Test
    void anAlertIsPublishedWhenItWasNoticed() throws Exception {
        assertThat(read().getEntries())
                .singleElement()
                .extracting(entry -> entry.getPublishedDate().toInstant())
                .isEqualTo(alert.getNoticedAt());
    }

    @Test
    void anAlertThatChangesIsTheSameEntryAndUpdated() throws Exception {
        SyndEntry before = read().getEntries().get(0);
        fixture.take(
                Catalogue.ALERTS,
                "tin",
                AlertFixture.later(
                        TopicAlert.newBuilder(alert).setNoticedAt(null).build(), AlertState.RESOLVED));

        assertThat(read().getEntries()).singleElement().satisfies(after -> {
            assertThat(after.getUri()).isEqualTo(before.getUri());
            assertThat(after.getUpdatedDate()).isAfter(before.getUpdatedDate());
        });
    }
}
