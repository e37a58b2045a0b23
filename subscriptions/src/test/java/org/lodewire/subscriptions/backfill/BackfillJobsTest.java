package org.lodewire.subscriptions.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.TopicDefinition;

class BackfillJobsTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final BackfillJobs jobs =
            new BackfillJobs(BackfillJobsTest::work, DAY, InstantSource.fixed(NOON), waiting::add, waiting::clear);

    private static BackfillResult work(List<TopicDefinition> definitions, Duration length, Duration grace) {
        if (definitions.get(0).getId().equals("faulty")) {
            throw new CommandFailedException("There is no broker.");
        }
        return new BackfillResult(NOON, false);
    }

    private static TopicDefinition topic(String id) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery("cobalt")
                .setWindows(List.of("1h"))
                .build();
    }

    private String get(String topic, String field) {
        return jobs.find(topic).orElseThrow().json().get(field).asText();
    }

    @Test
    void refusesAnotherOfATopicUntilTheFirstIsOver() {
        assertThat(jobs.begin(topic("a"), DAY)).isEmpty();
        assertThat(jobs.begin(topic("a"), DAY)).contains(BackfillJobs.Refusal.SAME_TOPIC);
        waiting.remove().run();

        assertThat(jobs.begin(topic("a"), DAY)).isEmpty();
    }

    @Test
    void letsOthersWaitAndRefusesTooMany() {
        for (int i = 0; i < 20; i++) {
            assertThat(jobs.begin(topic("t" + i), DAY)).isEmpty();
        }

        assertThat(jobs.begin(topic("one-more"), DAY)).contains(BackfillJobs.Refusal.TOO_MANY);
        assertThat(get("t19", "state")).isEqualTo("WAITING");
    }

    @Test
    void saysWhyOneFailed() {
        assertThat(jobs.begin(topic("faulty"), DAY)).isEmpty();
        waiting.remove().run();

        assertThat(jobs.find("faulty").orElseThrow().json().get("detail").asText())
                .isEqualTo("There is no broker.");
    }
}
