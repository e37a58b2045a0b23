package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Sources and feeds, over HTTP, of a view that the test fills. */
@Timeout(300)
class SourcesResourceTest {

    private static final Instant NOON = CountFixture.at("12:00:00");

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client =
            TestClient.start(new SourcesResource(view), new FeedsResource(view, (key, feed) -> Optional.empty()));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aSourceThatIsSilentHasItsAlert() throws Exception {
        source("a.example");
        source("b.example");
        TopicAlert silence = AlertFixture.raised("source/a.example", "12:00:00").build();
        fixture.take(Catalogue.ALERTS, silence.getTopic(), silence);

        JsonNode sources = client.json("/api/v1/sources").path("sources");

        assertThat(TestClient.texts(sources, "source")).containsExactly("a.example", "b.example");
        assertThat(TestClient.texts(sources, "silence")).containsExactly(silence.getId(), "null");
    }

    private void source(String name) {
        fixture.take(
                Catalogue.SOURCE_ACTIVITY,
                name,
                SourceActivity.newBuilder()
                        .setSource(name)
                        .setArticleId("a")
                        .setStoryId("s")
                        .setAt(NOON)
                        .setClock(NOON)
                        .build());
    }

    @Test
    void aFeedThatWasNotPolledYetIsNew() throws Exception {
        fixture.take(
                Catalogue.FEED_DEFINITIONS,
                "f",
                FeedDefinition.newBuilder()
                        .setId("f")
                        .setUrl("https://example.org/rss")
                        .build());

        assertThat(client.json("/api/v1/feeds").at("/feeds/0/status/health").asText())
                .isEqualTo("NEW");
    }
}
