package org.lodewire.subscriptions.alerts;

import java.time.Instant;
import java.util.List;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;

/** Alerts for tests, on a day in July. */
public final class AlertFixture {

    private AlertFixture() {}

    /** An alert without evidence that has just been raised at a time of the day, such as 12:00:00. */
    public static TopicAlert.Builder raised(String topic, String time) {
        Instant at = Instant.parse("2026-07-01T" + time + "Z");
        return TopicAlert.newBuilder()
                .setId(topic + "/many/" + at)
                .setTopic(topic)
                .setLabel(topic)
                .setRule("many")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(at)
                .setRaisedAt(at)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(6)
                .setExpected(5)
                .setScore(1.2)
                .setSummary(topic + ": 6 stories in 1h")
                .setEvidence(List.of());
    }

    /** The same alert in another state, ten minutes later. */
    public static TopicAlert later(TopicAlert alert, AlertState state) {
        return TopicAlert.newBuilder(alert)
                .setState(state)
                .setAt(alert.getAt().plusSeconds(600))
                .build();
    }

    /** An article with neither title nor snippet. */
    public static Evidence.Builder article() {
        return Evidence.newBuilder()
                .setArticleId("a1")
                .setStoryId("s1")
                .setSource("example.org")
                .setAt(Instant.parse("2026-07-01T11:59:00Z"));
    }
}
