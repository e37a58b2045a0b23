package org.lodewire.streams.flow;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Supplies the processors of a stage together with their stores (KIP-401), so that they run in a topology or without
 * one.
 *
 * @param maker  returns a new processor for each task
 * @param stores its stores
 */
public record StatefulProcessor<K, V, R, W>(Supplier<Processor<K, V, R, W>> maker, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<K, V, R, W> {

    public StatefulProcessor {
        // In the given order, because tests compare the descriptions of topologies.
        stores = Collections.unmodifiableSet(new LinkedHashSet<>(stores));
    }

    /** A supplier with the stores of a stage, which may be none. */
    public static <K, V, R, W> StatefulProcessor<K, V, R, W> of(
            Supplier<Processor<K, V, R, W>> maker, List<StageStore> stores) {
        return new StatefulProcessor<>(maker, StageStore.databases(stores));
    }

    @Override
    public Processor<K, V, R, W> get() {
        return maker.get();
    }
}
