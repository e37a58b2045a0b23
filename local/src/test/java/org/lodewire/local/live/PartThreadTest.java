package org.lodewire.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.StopSignal;

class PartThreadTest {

    private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();

    private void died(String part, Throwable cause) {
        deaths.add(part + ": " + cause.getMessage());
    }

    private static void untilStopped(StopSignal stop) {
        try {
            stop.await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private @Nullable String death() throws InterruptedException {
        return deaths.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void endsWithoutAWordWhenItIsClosed() {
        PartThread part = new PartThread("feeds", PartThreadTest::untilStopped, this::died);

        part.close();

        assertThat(deaths).isEmpty();
    }

    @Test
    void reportsAPartThatFails() throws InterruptedException {
        PartThread part = new PartThread(
                "feeds",
                stop -> {
                    throw new IllegalStateException("no host");
                },
                this::died);

        assertThat(death()).isEqualTo("feeds: no host");
        part.close();
    }

    @Test
    void reportsAPartThatEndsByItself() throws InterruptedException {
        PartThread part = new PartThread("feeds", stop -> {}, this::died);

        assertThat(death()).startsWith("feeds: ");
        part.close();
    }

    @Test
    void keepsAFailureWhileStoppingToItself() {
        PartThread part = new PartThread(
                "feeds",
                stop -> {
                    untilStopped(stop);
                    throw new IllegalStateException("no broker");
                },
                this::died);

        part.close();

        assertThat(deaths).isEmpty();
    }
}
