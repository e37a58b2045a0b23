package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final byte[] HASH = {1, 2, 3};

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final IdempotencyKeys keys = new IdempotencyKeys(2, () -> now);

    @Test
    void forgetsTheOldestKeysBeyondALimit() {
        finish("a");
        finish("b");
        finish("c");

        assertThat(isRepeat("a")).isFalse();
        assertThat(isRepeat("b")).isTrue();
        assertThat(isRepeat("c")).isTrue();
    }

    @Test
    void forgetsKeysAfterADay() {
        finish("a");
        now = now.plus(Duration.ofHours(24));
        assertThat(isRepeat("a")).isTrue();

        now = now.plusMillis(1);
        assertThat(isRepeat("a")).isFalse();
    }

    @Test
    void keepsTheKeysOfSourcesApart() {
        finish("a");

        assertThat(keys.begin(new Sender("other.example"), "a").isRepeat()).isFalse();
    }

    @Test
    void beginsAnewAfterAnAttemptThatWasNotFinished() {
        keys.begin(Sender.ANY, "a").end();

        assertThat(isRepeat("a")).isFalse();
    }

    private void finish(String key) {
        IdempotencyKeys.Attempt attempt = keys.begin(Sender.ANY, key);
        attempt.finish(HASH);
        attempt.end();
    }

    private boolean isRepeat(String key) {
        IdempotencyKeys.Attempt attempt = keys.begin(Sender.ANY, key);
        attempt.end();
        return attempt.isRepeat();
    }
}
