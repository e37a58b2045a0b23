package org.lodewire.streams.flow;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Watermark;

/**
 * Tells apart what a processor put out: records of several types, and watermarks, which every stage passes on.
 *
 * @param stage    name of the stage, which the names of the operators begin with
 * @param outcomes what its processor put out
 * @param serdes   serdes of the topics
 */
public record OutputRouter(String stage, KStream<String, SpecificRecord> outcomes, AvroSerdes serdes) {

    /** The records of a type, and the watermarks. */
    public <V extends SpecificRecord> KStream<String, V> onward(Class<V> type, String name) {
        return outcomes.filter(
                        (key, value) -> type.isInstance(value) || Watermark.is(key, value),
                        Named.as(stage + "." + name + ".pick"))
                .mapValues(type::cast, Named.as(stage + "." + name + ".type"));
    }

    /** The records of a topic's type, written to it, without the watermarks. */
    public <V extends SpecificRecord> void to(KafkaTopic<V> topic, String name) {
        outcomes.filter((key, value) -> topic.type().isInstance(value), Named.as(stage + "." + name + ".pick"))
                .mapValues(topic.type()::cast, Named.as(stage + "." + name + ".type"))
                .to(topic.name(), produced(topic, name));
    }

    /** The records of a topic's type and the watermarks, written to it; the watermarks to all of its partitions. */
    public <V extends SpecificRecord> void withWatermarksTo(KafkaTopic<V> topic, String name) {
        onward(topic.type(), name)
                .to(topic.name(), produced(topic, name).withStreamPartitioner(new WatermarkBroadcast<>()));
    }

    private <V extends SpecificRecord> Produced<String, V> produced(KafkaTopic<V> topic, String name) {
        return Produced.with(Serdes.String(), serdes.of(topic)).withName(stage + "." + name + ".sink");
    }
}
