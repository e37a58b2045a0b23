package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Counts now and as series, over HTTP, of a view that the test fills. */
@Timeout(300)
class CountsResourceTest {

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(new CountsResource(view));

    @AfterEach
    void close() {
        client.close();
    }

    private void count(String topic, CountWindow window, String end, int articles) {
        TopicCount count = CountFixture.count(topic, window, end, articles);
        fixture.take(Catalogue.COUNTS, topic + "|" + window.label(), count);
    }

    @Test
    void countsAreChosenByTopicAndWindow() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 3);
        count("tin", CountWindow.ONE_DAY, "12:00:00", 4);
        count("lead", CountWindow.ONE_HOUR, "12:00:00", 5);

        assertThat(TestClient.texts(client.json("/api/v1/counts").path("counts"), "articles"))
                .containsExactly("5", "3", "4");
        assertThat(TestClient.texts(
                        client.json("/api/v1/counts?topic=tin&window=24h").path("counts"), "articles"))
                .containsExactly("4");
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 3);
        String tag = client.get("/api/v1/counts").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = client.get("/api/v1/counts", "If-None-Match", "\"x\", W/" + tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        count("tin", CountWindow.ONE_HOUR, "12:01:00", 4);
        assertThat(client.get("/api/v1/counts", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSeriesHasThePointsOfATime() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 1);
        count("tin", CountWindow.ONE_HOUR, "12:01:00", 2);
        count("tin", CountWindow.ONE_HOUR, "12:02:00", 3);

        JsonNode series = client.json("/api/v1/counts/tin?window=1h&from=2026-07-01T12:01:30Z");

        assertThat(TestClient.texts(series.path("points"), "articles")).containsExactly("2", "3");
        assertThat(series.path("step").asText()).isEqualTo("1m");
        assertThat(series.path("to").asText()).isEqualTo("2026-07-01T12:02:00Z");
    }

    @Test
    void aSeriesMayBeginAfterTheNewestCount() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 1);

        JsonNode series = client.json("/api/v1/counts/tin?from=2026-07-02T00:00:00Z");

        assertThat(series.path("to").asText()).isEqualTo("2026-07-02T00:00:00Z");
    }
}
