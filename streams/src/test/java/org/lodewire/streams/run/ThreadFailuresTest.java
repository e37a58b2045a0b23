package org.lodewire.streams.run;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {

    /** As a clock of this kind may well begin: below zero. */
    private long nanos = -Duration.ofHours(1).toNanos();

    private final List<String> told = new ArrayList<>();
    private final ThreadFailures failures = new ThreadFailures(() -> nanos, told::add);

    private StreamThreadExceptionResponse fail() {
        return failures.handle(new StreamsException("task 0_0", new IOException("registry.example refused")));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void replacesAThreadThatFailedAndSaysWhy() {
        assertThat(fail()).isEqualTo(REPLACE_THREAD);
        assertThat(told).singleElement().asString().contains("registry.example refused");
    }

    @Test
    void givesUpWhereThreadsFailAgainAndAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail()).isEqualTo(REPLACE_THREAD);
        }
        assertThat(fail()).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(told.get(20)).contains("giving up").contains("registry.example refused");
    }

    @Test
    void bearsAnyNumberOfFailuresThatAreFarApart() {
        for (int i = 0; i < 200; i++) {
            assertThat(fail()).isEqualTo(REPLACE_THREAD);
            pass(Duration.ofSeconds(7));
        }
    }

    @Test
    void forgetsFailuresOfMoreThanTwoMinutesAgo() {
        for (int i = 0; i < 20; i++) {
            fail();
        }
        pass(Duration.ofSeconds(120).plusNanos(1));

        assertThat(fail()).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void namesAFailureWithoutAMessageByItsKind() {
        failures.handle(new StreamsException(new NullPointerException()));

        assertThat(told).singleElement().asString().contains("NullPointerException");
    }
}
