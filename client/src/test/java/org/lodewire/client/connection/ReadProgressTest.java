package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;

class ReadProgressTest {

    private long now;
    private final ReadProgress progress = new ReadProgress("the counts at broker:9092", () -> now);

    private void check(long positions, Duration later) {
        now += later.toNanos();
        progress.check(positions);
    }

    @Test
    void endsAReadingThatStandsStill() {
        check(5, Duration.ofSeconds(1));
        check(5, ReadProgress.PATIENCE);
        assertThatThrownBy(() -> check(5, Duration.ofNanos(1)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("Kafka has sent nothing more of the counts at broker:9092 for 60 s");
    }

    @Test
    void letsAReadingContinueThatAdvances() {
        assertThatCode(() -> {
                    for (int position = 0; position < 5; position++) {
                        check(position, ReadProgress.PATIENCE);
                    }
                })
                .doesNotThrowAnyException();
    }
}
