package org.lodewire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.publish.Outage.Change;

class OutageTest {

    private final Outage outage = new Outage(Duration.ofSeconds(10));

    @Test
    void beginsAndEndsOnce() {
        assertThat(changes(0, 12, 3, 2)).containsExactly(Change.BEGINS);
        assertThat(changes(13, 60, 500, 2)).isEmpty();
        assertThat(changes(61, 62, 500, 3)).containsExactly(Change.ENDS);
    }

    @Test
    void isNoneWhileNothingWaits() {
        assertThat(changes(0, 1000, 3, 3)).isEmpty();
        assertThat(changes(1001, 1009, 4, 3)).as("one waits for a short time").isEmpty();
    }

    @Test
    void isNoneWhileSomethingIsAcknowledged() {
        assertThat(LongStream.range(0, 100).mapToObj(second -> check(second, 1000, second)))
                .containsOnly(Change.NONE);
    }

    private List<Change> changes(long from, long to, long sent, long acknowledged) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(second -> check(second, sent, acknowledged))
                .filter(change -> change != Change.NONE)
                .toList();
    }

    private Change check(long second, long sent, long acknowledged) {
        return outage.check(Duration.ofSeconds(second).toNanos(), sent, acknowledged);
    }
}
