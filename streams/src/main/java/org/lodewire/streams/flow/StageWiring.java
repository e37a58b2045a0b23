package org.lodewire.streams.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Wires the stages of one application. A stage that reads a topic receives its records in memory if an earlier stage
 * of the same application produces them, and from the topic otherwise. The stages write the same to the topics in both
 * cases. Not thread-safe.
 */
public final class StageWiring {

    private final StreamsBuilder builder;
    private final AvroSerdes serdes;
    private final Set<KafkaTopic<?>> topicsRead;
    private final Map<Class<?>, KStream<String, ?>> streams = new HashMap<>();

    /**
     * @param builder    collects the operators
     * @param serdes     serdes of the topics
     * @param topicsRead every topic that a stage of the application reads
     */
    public StageWiring(StreamsBuilder builder, AvroSerdes serdes, Set<KafkaTopic<?>> topicsRead) {
        this.builder = builder;
        this.serdes = serdes;
        this.topicsRead = Set.copyOf(topicsRead);
    }

    /**
     * The records and watermarks of a topic.
     *
     * @param stage the stage that reads it
     */
    public <V extends SpecificRecord> KStream<String, V> read(String stage, KafkaTopic<V> topic) {
        Optional<KStream<String, V>> known = handedOver(topic.type());
        return known.orElseGet(() -> source(stage, topic));
    }

    /** What an earlier stage of this application hands over, by the class of its values. */
    public <V> Optional<KStream<String, V>> handedOver(Class<V> type) {
        @SuppressWarnings("unchecked")
        KStream<String, V> stream = (KStream<String, V>) streams.get(type);
        return Optional.ofNullable(stream);
    }

    /** Hands a stream over to the stages that are wired after this one. */
    public <V> void handOver(Class<V> type, KStream<String, V> stream) {
        streams.put(type, stream);
    }

    /** Whether a stage of this application reads a topic, so that its records can be handed over in memory. */
    public boolean isRead(KafkaTopic<?> topic) {
        return topicsRead.contains(topic);
    }

    /** Runs a stage's processor on its input; the result routes what the processor forwards. */
    public <V, R> KStream<String, R> process(
            String stage, KStream<String, V> input, ProcessorSupplier<String, V, String, R> processor) {
        return input.process(processor, Named.as(stage + ".process"));
    }

    /** Routes what a stage's processor forwards, records of several types, to topics. */
    public OutputRouter router(String stage, KStream<String, SpecificRecord> output) {
        return new OutputRouter(this, stage, output);
    }

    /** Writes a stream of a stage to a topic. */
    public <V extends SpecificRecord> void publish(String stage, KStream<String, V> stream, KafkaTopic<V> topic) {
        stream.to(topic.name(), produced(stage, topic));
    }

    /** Writes a stream of a stage to the partitions of a topic that the partitioner chooses. */
    public <V extends SpecificRecord> void publish(
            String stage, KStream<String, V> stream, KafkaTopic<V> topic, StreamPartitioner<String, V> partitioner) {
        stream.to(topic.name(), produced(stage, topic).withStreamPartitioner(partitioner));
    }

    private <V extends SpecificRecord> Produced<String, V> produced(String stage, KafkaTopic<V> topic) {
        return Produced.with(Serdes.String(), serdes.of(topic)).withName(OperatorNames.sink(stage, topic));
    }

    private <V extends SpecificRecord> KStream<String, V> source(String stage, KafkaTopic<V> topic) {
        KStream<String, V> source = builder.stream(
                topic.name(),
                Consumed.with(Serdes.String(), serdes.of(topic))
                        .withTimestampExtractor(new UsePartitionTimeOnInvalidTimestamp())
                        .withName(OperatorNames.source(stage, topic)));
        streams.put(topic.type(), source);
        return source;
    }
}
