package org.lodewire.client.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.json.RecordJson;

class AvroSerdesTest {

    private static final TopicCount COUNT = TopicCount.newBuilder()
            .setTopic("t")
            .setWindow("1h")
            .setStart(Instant.EPOCH)
            .setEnd(Instant.EPOCH.plusSeconds(3600))
            .setArticles(3)
            .setStories(2)
            .setMentions(5)
            .setRevision(1)
            .setProvisional(false)
            .build();

    private final AvroSerdes serdes = new AvroSerdes("mock://" + UUID.randomUUID(), Map.of());

    @Test
    void readsWhatItWrote() {
        byte[] bytes = serdes.serializer(Catalogue.COUNTS).serialize(Catalogue.COUNTS.name(), COUNT);
        assertThat(serdes.deserializer(Catalogue.COUNTS).deserialize(Catalogue.COUNTS.name(), bytes))
                .isEqualTo(COUNT);
    }

    @Test
    void writesConfluentsWireFormat() {
        byte[] bytes = serdes.serializer(Catalogue.COUNTS).serialize(Catalogue.COUNTS.name(), COUNT);
        assertThat(bytes).startsWith(0, 0, 0, 0, 1);
    }

    @Test
    void writesLaterValuesAsTheFirst() {
        try (Serializer<TopicCount> serializer = serdes.serializer(Catalogue.COUNTS)) {
            byte[] first = serializer.serialize(Catalogue.COUNTS.name(), COUNT);
            byte[] second = serializer.serialize(Catalogue.COUNTS.name(), COUNT);
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void refusesAValueThatItsSchemaDoesNotAllow() {
        TopicCount incomplete = new TopicCount();
        try (Serializer<TopicCount> serializer = serdes.serializer(Catalogue.COUNTS)) {
            serializer.serialize(Catalogue.COUNTS.name(), COUNT);
            assertThatThrownBy(() -> serializer.serialize(Catalogue.COUNTS.name(), incomplete))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void refusesAValueOfAnotherType() {
        byte[] bytes = serdes.serializer(Catalogue.COUNTS).serialize(Catalogue.COUNTS.name(), COUNT);
        assertThatThrownBy(() -> serdes.deserializer(Catalogue.RAW).deserialize(Catalogue.RAW.name(), bytes))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void jsonHasPlainValuesAndIsoTimes() {
        assertThat(RecordJson.of(COUNT))
                .hasToString(
                        "{\"topic\":\"t\",\"window\":\"1h\","
                                + "\"start\":\"1970-01-01T00:00:00Z\",\"end\":\"1970-01-01T01:00:00Z\","
                                + "\"articles\":3,\"stories\":2,\"mentions\":5,\"revision\":1,\"provisional\":false,\"backfilled\":false}");
    }
}
