package org.lodewire.streams.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.lodewire.streams.run.RecordingLogger;

class PatientDecoderTest {

    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final RecordingLogger log = new RecordingLogger();
    private final PatientDecoder<String> decoder = decoder(pauses::add);

    private PatientDecoder<String> decoder(PatientDecoder.Pause pause) {
        return new PatientDecoder<>("definitions", (topic, bytes) -> answer(), pause, log);
    }

    private String answer() {
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return "a definition";
    }

    private static SerializationException away() {
        return new SerializationException("Error retrieving the schema", new SocketTimeoutException("Read timed out"));
    }

    @Test
    void waitsForARegistryThatIsAway() {
        failures.add(away());
        failures.add(away());

        assertThat(decoder.decode(new byte[1])).isEqualTo("a definition");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void waitsForARegistryThatDoesNotAnswerInTime() {
        failures.add(new TimeoutException("Error retrieving Avro value schema for id 10"));

        assertThat(decoder.decode(new byte[1])).isEqualTo("a definition");
    }

    @Test
    void logsOnceThatItWaitsAndOnceThatItGoesOn() {
        for (int i = 0; i < 10; i++) {
            failures.add(away());
        }
        decoder.decode(new byte[1]);

        assertThat(log.lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("WARN .*definitions.*registry.*Read timed out"),
                        line -> assertThat(line).matches("INFO .*answers again.*"));
    }

    @Test
    void waitsForTenSecondsAtMost() {
        for (int i = 0; i < 10; i++) {
            failures.add(away());
        }
        decoder.decode(new byte[1]);

        assertThat(pauses).last().isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void doesNotWaitForWhatIsNoRecord() {
        failures.add(new SerializationException("Unknown magic byte!"));

        assertThatThrownBy(() -> decoder.decode(new byte[1])).hasMessage("Unknown magic byte!");
        assertThat(pauses).isEmpty();
    }

    @Test
    void anInterruptionEndsTheWait() {
        failures.add(away());
        PatientDecoder<String> interrupted = decoder(time -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.decode(new byte[1])).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
