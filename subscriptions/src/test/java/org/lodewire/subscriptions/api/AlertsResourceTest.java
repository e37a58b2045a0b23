package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Alerts with their evidence, over HTTP, of a view that the test fills. */
@Timeout(300)
class AlertsResourceTest {

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(new AlertsResource(view));

    @AfterEach
    void close() {
        client.close();
    }

    private void alert(TopicAlert alert) {
        fixture.take(Catalogue.ALERTS, alert.getTopic(), alert);
    }

    @Test
    void alertsAreChosenByTopicSeverityStateAndTime() throws Exception {
        alert(AlertFixture.raised("tin", "12:00:00")
                .setSeverity(Severity.CRITICAL)
                .build());
        alert(AlertFixture.raised("lead", "12:05:00").build());
        TopicAlert resolved = AlertFixture.raised("gold", "12:10:00").build();
        alert(resolved);
        alert(AlertFixture.later(resolved, AlertState.RESOLVED));

        assertThat(topics("")).containsExactly("gold", "lead", "tin");
        assertThat(topics("?topic=tin,lead")).containsExactly("lead", "tin");
        assertThat(topics("?severity=critical")).containsExactly("tin");
        assertThat(topics("?state=raised")).containsExactly("lead", "tin");
        assertThat(topics("?from=2026-07-01T12:05:00Z&to=2026-07-01T12:10:00Z")).containsExactly("lead");
    }

    private List<String> topics(String query) throws Exception {
        return TestClient.texts(client.json("/api/v1/alerts" + query).path("alerts"), "topic");
    }

    @Test
    void pagesOfAlertsLeaveNoneOutAndHaveNoneTwiceThoughNewOnesCome() throws Exception {
        for (int i = 0; i < 10; i++) {
            alert(AlertFixture.raised("t" + i, "12:00:0" + i / 2).build());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 4; page++) {
            JsonNode answer = client.json("/api/v1/alerts?limit=3" + cursor);
            seen.addAll(TestClient.texts(answer.path("alerts"), "topic"));
            cursor = "&cursor=" + answer.path("next").asText();
            alert(AlertFixture.raised("new" + page, "13:00:00").build());
        }

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void anAlertWhoseStepWentOnIsDatedAndExplainedByItsFirstRecord() throws Exception {
        TopicAlert provisional = AlertFixture.raised("tin", "12:01:00")
                .setNoticedAt(Instant.parse("2026-07-01T12:00:20Z"))
                .setObserved(4)
                .build();
        alert(provisional);
        alert(TopicAlert.newBuilder(provisional)
                .setState(AlertState.CHANGED)
                .setNoticedAt(provisional.getAt())
                .setObserved(10)
                .build());

        JsonNode alert = client.json("/api/v1/alerts?to=2026-07-01T12:00:30Z").at("/alerts/0");

        assertThat(alert.at("/raised/noticedAt").asText()).isEqualTo("2026-07-01T12:00:20Z");
        assertThat(alert.at("/raised/observed").asDouble()).isEqualTo(4);
        assertThat(alert.at("/observed").asDouble()).isEqualTo(10);
    }

    @Test
    void anAlertIsFoundByItsIdAndKeepsWhatRaisedIt() throws Exception {
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00")
                .setEvidence(
                        List.of(AlertFixture.article().setTitle("<b>Tin</b>").build()))
                .build();
        alert(raised);
        alert(TopicAlert.newBuilder(AlertFixture.later(raised, AlertState.RESOLVED))
                .setEvidence(List.of())
                .setObserved(0)
                .build());

        JsonNode alert = client.json("/api/v1/alerts/" + raised.getId());

        assertThat(alert.path("state").asText()).isEqualTo("RESOLVED");
        assertThat(alert.at("/raised/observed").asDouble()).isEqualTo(6);
        assertThat(alert.at("/evidence/0/title").asText()).isEqualTo("<b>Tin</b>");
    }
}
