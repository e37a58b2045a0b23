package org.lodewire.subscriptions.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;

/** A notification by which a user sees whether a subscription reaches its receiver. Stateless. */
public final class TestNotification {

    private TestNotification() {}

    /** An attempt to send an alert that is marked as a test, with signs that a receiver must not take for markup. */
    public static Attempt to(Subscription subscription, InstantSource clock) {
        return new Attempt(
                0,
                "test-" + UUID.randomUUID(),
                subscription,
                List.of(alert(subscription, clock)),
                false,
                clock.millis(),
                1);
    }

    private static TopicAlert alert(Subscription subscription, InstantSource clock) {
        String topic = subscription.getTopics().isEmpty()
                ? "test"
                : subscription.getTopics().get(0);
        return TopicAlert.newBuilder()
                .setId("test")
                .setTopic(topic)
                .setLabel("Test")
                .setRule("test")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(clock.instant())
                .setRaisedAt(clock.instant())
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(3)
                .setExpected(3)
                .setScore(1)
                .setSummary("This is a test of the subscription " + subscription.getId())
                .setSeverity(Severity.INFO)
                .setTags(List.of("test"))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setArticleId("test")
                        .setStoryId("test")
                        .setSource("Lodewire")
                        .setTitle("A headline with <b>mark-up</b> & *signs* that stay as they are")
                        .setUrl("https://example.org/article")
                        .setAt(clock.instant())
                        .setSnippet("words around the mention of the topic")
                        .build()))
                .build();
    }
}
