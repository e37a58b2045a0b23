package org.lodewire.streams.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberingDeserializerTest {

    private final List<String> decoded = new ArrayList<>();
    private final Deserializer<String> counted = (topic, data) -> {
        decoded.add(new String(data, StandardCharsets.UTF_8));
        return decoded.get(decoded.size() - 1);
    };
    private final RememberingDeserializer<String> deserializer = new RememberingDeserializer<>(counted, 2);

    private @Nullable String read(String text) {
        return deserializer.deserialize("topic", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void decodesEqualBytesOnce() {
        assertThat(read("a")).isSameAs(read("a"));
        assertThat(read("b")).isEqualTo("b");
        assertThat(decoded).containsExactly("a", "b");
    }

    @Test
    void aRemovedValueIsNone() {
        assertThat(deserializer.deserialize("topic", null)).isNull();
        assertThat(decoded).isEmpty();
    }

    @Test
    void forgetsWhenThereAreTooMany() {
        read("a");
        read("b");
        read("c");
        read("c");
        read("a");
        assertThat(decoded).containsExactly("a", "b", "c", "a");
    }
}
