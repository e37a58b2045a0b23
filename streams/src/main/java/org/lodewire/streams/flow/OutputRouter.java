package org.lodewire.streams.flow;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.time.Watermark;

/**
 * Routes the records that a stage's processor forwards to topics by their type. The processor forwards watermarks
 * among the records. Not thread-safe.
 */
public final class OutputRouter {

    private final StageWiring wiring;
    private final String stage;
    private final KStream<String, SpecificRecord> output;

    OutputRouter(StageWiring wiring, String stage, KStream<String, SpecificRecord> output) {
        this.wiring = wiring;
        this.stage = stage;
        this.output = output;
    }

    /** Writes the records of a topic's type to it, without the watermarks. */
    public <V extends SpecificRecord> void publish(KafkaTopic<V> topic) {
        wiring.publish(stage, records(topic), topic);
    }

    /** As {@link #publish(KafkaTopic)}, to the partitions that the partitioner chooses. */
    public <V extends SpecificRecord> void publish(KafkaTopic<V> topic, StreamPartitioner<String, V> partitioner) {
        wiring.publish(stage, records(topic), topic, partitioner);
    }

    private <V extends SpecificRecord> KStream<String, V> records(KafkaTopic<V> topic) {
        KStream<String, SpecificRecord> records = output.filter(
                (key, value) -> topic.type().isInstance(value), Named.as(OperatorNames.filter(stage, topic)));
        return cast(records);
    }

    /** Writes the records of a topic's type to it, and the watermarks to all of its partitions. */
    public <V extends SpecificRecord> void publishWithWatermarks(KafkaTopic<V> topic) {
        wiring.publish(stage, withWatermarks(topic), topic, new WatermarkBroadcast<>());
    }

    /** The records of a topic's type and the watermarks. */
    public <V extends SpecificRecord> KStream<String, V> withWatermarks(KafkaTopic<V> topic) {
        KStream<String, SpecificRecord> records = output.filter(
                (key, value) -> topic.type().isInstance(value) || Watermark.is(key, value),
                Named.as(OperatorNames.filter(stage, topic)));
        return cast(records);
    }

    /** The filter before it has let only records of the type through; an operator that casts each would only cost time. */
    @SuppressWarnings("unchecked")
    private static <V extends SpecificRecord> KStream<String, V> cast(KStream<String, SpecificRecord> records) {
        return (KStream<String, V>) (KStream<String, ?>) records;
    }
}
