package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.description.DeclaredParameters;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** What is asked for wrongly, or is not there, over HTTP, of a view that the test fills. */
@Timeout(300)
class RefusedRequestTest {

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(
            new DeclaredParameters(),
            new TopicParameter(view),
            new CountsResource(view),
            new AlertsResource(view),
            new EntitiesResource(view),
            new RejectsResource(view),
            new SourcesResource(view),
            new HealthResource(() -> false, () -> "current"));

    @AfterEach
    void close() {
        client.close();
    }

    private void count(String topic, CountWindow window, String end, int articles) {
        TopicCount count = CountFixture.count(topic, window, end, articles);
        fixture.take(Catalogue.COUNTS, topic + "|" + window.label(), count);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/counts?window=2h,'5m, 1h, 24h, 7d'",
        "/api/v1/counts/tin?from=yesterday,a time in UTC",
        "/api/v1/counts/tin?from=2026-07-01T12:01:30Z&to=2026-07-01T12:01:00Z,no later than",
        "/api/v1/counts/tin?limit=0,from 1 to 10000",
        "/api/v1/counts/tin?limit=99999999999999999999,from 1 to 10000",
        "/api/v1/alerts?severity=bad,'info, warning, critical'",
        "/api/v1/alerts?cursor=%20,'next'",
        "/api/v1/alerts?cursor=YWJj,'next'",
        "/api/v1/rejects?cursor=YQpiCmM,'next'",
        "/api/v1/entities?window=7d,1h or 24h",
        "/api/v1/alerts?severty=warning,Did you mean severity?",
        "/api/v1/alerts?sort=id,'Take one of: topic, severity, state, from, to, limit, cursor.'",
        "/api/v1/alerts/tin/many/2026-07-01T12:00:00Z?topic=tin,this path takes none",
        "/api/v1/counts/tin?windows=1h,Did you mean window?",
        "/api/v1/sources?limit=3,this path takes none",
        "/api/v1/alerts?limit=1&limit=2,given once",
        "/api/v1/counts?topic=tni,GET /api/v1/topics",
        "/api/v1/alerts?topic=tin&topic=laed,Did you mean lead?",
        "/api/v1/counts/lead?window=7d,'counted: 1h, 24h'"
    })
    void aParameterThatIsNoneIsAProblemThatSaysWhatItMustBe(String path, String remedy) throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 1);
        fixture.take(
                Catalogue.DEFINITIONS,
                "lead",
                TopicDefinition.newBuilder()
                        .setId("lead")
                        .setLabel("Lead")
                        .setQuery("lead")
                        .setWindows(List.of("1h", "24h"))
                        .build());
        HttpResponse<String> refused = client.get(path);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/counts/none", "/api/v1/alerts/none", "/api/v1/entities/none", "/api/v1/none"})
    void whatIsNotThereIsAProblem(String path) throws Exception {
        HttpResponse<String> missing = client.get(path);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("\"status\":404");
    }

    @Test
    void healthIsBadWhileKafkaIsGone() throws Exception {
        assertThat(client.get("/healthz").statusCode()).isEqualTo(503);
    }
}
