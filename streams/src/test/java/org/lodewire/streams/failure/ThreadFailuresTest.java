package org.lodewire.streams.run;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.FormatVersion;

class ThreadFailuresTest {

    /** A monotonic clock may be negative. */
    private long nanos = -Duration.ofHours(1).toNanos();

    private final RecordingLogger log = new RecordingLogger();
    private final ThreadFailures failures = new ThreadFailures(() -> nanos, log);

    private StreamThreadExceptionResponse fail() {
        return failures.handle(new StreamsException("registry.example refused"));
    }

    private void advance(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void replacesAThreadThatFailedAndLogsWhy() {
        assertThat(fail()).isEqualTo(REPLACE_THREAD);
        assertThat(log.lines()).singleElement().asString().matches("WARN .*replaced.*registry.example refused");
    }

    @Test
    void givesUpAfterTwentyFailuresWithinTwoMinutes() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail()).isEqualTo(REPLACE_THREAD);
        }
        assertThat(fail()).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(log.lines()).last().asString().matches("ERROR .*20 times.*giving up.*registry.example refused");
    }

    @Test
    void replacesAnyNumberOfThreadsThatFailFarApart() {
        for (int i = 0; i < 200; i++) {
            assertThat(fail()).isEqualTo(REPLACE_THREAD);
            advance(Duration.ofSeconds(7));
        }
    }

    @Test
    void ignoresFailuresOfMoreThanTwoMinutesAgo() {
        for (int i = 0; i < 20; i++) {
            fail();
        }
        advance(Duration.ofSeconds(120).plusNanos(1));

        assertThat(fail()).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void givesUpAtOnceOnStateOfAnotherVersion() {
        IllegalStateException cause =
                assertThrows(IllegalStateException.class, () -> FormatVersion.require(new byte[] {77}, (byte) 1));

        assertThat(failures.handle(new StreamsException(cause))).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(log.lines()).singleElement().asString().contains("lodewire reset --yes", "format version 77");
    }
}
