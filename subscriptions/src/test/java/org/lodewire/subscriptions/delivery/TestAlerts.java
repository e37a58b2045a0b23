package org.lodewire.subscriptions.delivery;

import java.time.Instant;
import java.util.List;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

/** Alerts and subscriptions for tests. */
final class TestAlerts {

    static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    private TestAlerts() {}

    static TopicAlert.Builder alert(String topic, String id) {
        return TopicAlert.newBuilder()
                .setId(id)
                .setTopic(topic)
                .setLabel("Topic " + topic)
                .setRule("many-stories")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(Instant.ofEpochMilli(NOON))
                .setRaisedAt(Instant.ofEpochMilli(NOON))
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(5)
                .setExpected(3)
                .setScore(1.7)
                .setSummary("5 stories in 1h")
                .setSeverity(Severity.WARNING)
                .setEvidence(List.of(evidence("story-1")));
    }

    static Evidence evidence(String story) {
        return Evidence.newBuilder()
                .setArticleId("article-1")
                .setStoryId(story)
                .setSource("example.org")
                .setEntities(List.of("Q148"))
                .setAt(Instant.ofEpochMilli(NOON))
                .build();
    }

    static WaitingAlert waiting(String topic, String id, long since) {
        return new WaitingAlert(id, topic, alert(topic, id).build(), since);
    }

    static Subscription.Builder subscription(String id) {
        return Subscription.newBuilder()
                .setId(id)
                .setEndpoint(Endpoint.newBuilder()
                        .setType(EndpointType.WEBHOOK)
                        .setUrl("https://hooks.example.org/" + id)
                        .setSecret("env:SECRET")
                        .build());
    }
}
