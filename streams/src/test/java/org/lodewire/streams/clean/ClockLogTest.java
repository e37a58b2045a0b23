package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.run.RecordingLogger;

class ClockLogTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    private final RecordingLogger logger = new RecordingLogger();
    private final ClockLog log = new ClockLog(logger, Duration.ofHours(24));

    @Test
    void namesTheRecordThatStartsTheClock() {
        log.started(NOON, new RawRecord(1, 7L));

        assertThat(logger.lines())
                .containsExactly("INFO The clock starts at 2025-06-11T12:00:00Z with the record of news.articles.raw,"
                        + " partition 1, offset 7.");
    }

    @Test
    void namesTheRecordThatMovesTheClockPastTheGrace() {
        log.moved(NOON, NOON.plus(Duration.ofHours(24)), new RawRecord(1, 7L));
        log.moved(NOON, NOON.plus(Duration.ofHours(25)), new RawRecord(2, 8L));

        assertThat(logger.lines())
                .containsExactly("INFO The record of news.articles.raw, partition 2, offset 8 moved the clock from"
                        + " 2025-06-11T12:00:00Z to 2025-06-12T13:00:00Z: articles from before 2025-06-11T13:00:00Z are late"
                        + " from here on. Such jumps in this task so far: 1.");
    }

    @Test
    void namesTheFirstTheTenthAndTheHundredthRecordThatMayNotMoveIt() {
        for (long offset = 0; offset < 100; offset++) {
            log.refused(Instant.parse("9999-12-31T23:59:59Z"), NOON, new RawRecord(0, offset));
        }

        assertThat(logger.lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "WARN The record of news.articles.raw, partition 0, offset 0 does not move the clock: it claims"
                                + " 9999-12-31T23:59:59Z, and it was read at 2025-06-11T12:00:00Z. Such records in this task so far:"
                                + " 1.");
        assertThat(logger.lines().get(2)).contains("offset 99 ").contains("so far: 100.");
    }

    private record RawRecord(int partition, long offset) implements RecordMetadata {
        @Override
        public String topic() {
            return "news.articles.raw";
        }
    }
}
