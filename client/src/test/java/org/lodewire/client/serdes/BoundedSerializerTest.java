package org.lodewire.client.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class BoundedSerializerTest {

    private static final String TOPIC = "news.topics.alerts";

    private final BoundedSerializer<byte[]> serializer = new BoundedSerializer<>(new ByteArraySerializer());

    @Test
    void passesOnTheLargestValue() {
        byte[] value = new byte[BoundedSerializer.MAX_VALUE_BYTES];

        assertThat(serializer.serialize(TOPIC, value)).isSameAs(value);
    }

    @Test
    void passesOnNull() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
    }

    @Test
    void refusesALargerValueAndNamesItsTopic() {
        assertThatThrownBy(() -> serializer.serialize(TOPIC, new byte[BoundedSerializer.MAX_VALUE_BYTES + 1]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll(TOPIC, "8323073 bytes", "8323072");
    }
}
