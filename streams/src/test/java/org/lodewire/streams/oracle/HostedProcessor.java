package org.lodewire.streams.oracle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.lodewire.streams.flow.StatefulProcessor;

/**
 * A stage's processor for one task, on stores that survive its restarts.
 *
 * @param <V> its input values
 * @param <W> its output values
 */
final class HostedProcessor<V extends SpecificRecord, W extends SpecificRecord> {

    private final StatefulProcessor<String, V, String, W> made;
    private final MockProcessorContext<String, W> context;
    private final Map<String, MemoryStore> stores = new LinkedHashMap<>();
    /** The contents of stores without a changelog at the other instance, from when it last ran this task. */
    private final Map<String, Map<Bytes, byte[]>> elsewhere = new HashMap<>();

    private Processor<String, V, String, W> processor;

    HostedProcessor(StatefulProcessor<String, V, String, W> made, StateStore definitions) {
        this.made = made;
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "oracle");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unset:9092");
        context = new MockProcessorContext<>(config);
        context.setCurrentSystemTimeMs(0);
        context.addStateStore(definitions);
        for (StoreBuilder<?> store : made.stores()) {
            MemoryStore memory = new MemoryStore(store.name());
            stores.put(store.name(), memory);
            context.addStateStore(memory);
            if (!store.loggingEnabled()) {
                elsewhere.put(store.name(), Map.of());
            }
        }
        start();
    }

    private void start() {
        processor = made.get();
        processor.init(context);
    }

    /** Sets the time of the machine, in milliseconds since the epoch. */
    void setSystemTime(long time) {
        context.setCurrentSystemTimeMs(time);
    }

    /** Processes a record and returns the output, in order. */
    List<Record<String, SpecificRecord>> process(Record<String, V> record) {
        processor.process(record);
        List<Record<String, SpecificRecord>> forwarded = context.forwarded().stream()
                .map(CapturedForward::record)
                .map(out -> new Record<String, SpecificRecord>(out.key(), out.value(), out.timestamp()))
                .toList();
        context.resetForwards();
        return forwarded;
    }

    void commit() {
        stores.values().forEach(MemoryStore::commit);
    }

    /** Restarts the processor on its stores. */
    void restart() {
        processor.close();
        start();
    }

    /** Loses uncommitted changes and, because Kafka Streams wipes them after a crash, stores without a changelog. */
    void crash() {
        stores.values().forEach(MemoryStore::rollBack);
        elsewhere.keySet().forEach(name -> stores.get(name).contain(Map.of()));
        start();
    }

    /** Continues at the other instance, whose stores without a changelog are from when it last ran the task. */
    void move() {
        processor.close();
        elsewhere.replaceAll((name, there) -> {
            Map<Bytes, byte[]> here = stores.get(name).contents();
            stores.get(name).contain(there);
            return here;
        });
        start();
    }
}
