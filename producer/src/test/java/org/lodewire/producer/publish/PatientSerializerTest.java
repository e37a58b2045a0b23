package org.lodewire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class PatientSerializerTest {

    private static final byte[] BYTES = {1};

    private final Deque<Exception> failures = new ArrayDeque<>();

    private final Serializer<String> patient = new PatientSerializer<>(
            (topic, value) -> {
                if (!failures.isEmpty()) {
                    throw new SerializationException("cannot serialize", failures.remove());
                }
                return BYTES;
            },
            Duration.ZERO);

    @Test
    void waitsForARegistryThatCannotBeReached() {
        failures.addAll(List.of(new ConnectException("refused"), new ConnectException("refused")));

        assertThat(patient.serialize("topic", "value")).isEqualTo(BYTES);
    }

    @Test
    void doesNotWaitForWhatNeverComes() {
        failures.add(new IOException("no such schema"));

        assertThatThrownBy(() -> patient.serialize("topic", "value")).isInstanceOf(SerializationException.class);
    }
}
