package org.lodewire.streams.flow;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * How a stage's processor is made, with the stores that it keeps (KIP-401): all that is needed to run it, in a topology
 * or without one.
 *
 * @param maker  makes one, for each task
 * @param stores its stores
 */
public record StatefulProcessor<K, V, R, W>(Supplier<Processor<K, V, R, W>> maker, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<K, V, R, W> {

    public StatefulProcessor {
        // In the order given, as topologies are compared by their descriptions.
        stores = Collections.unmodifiableSet(new LinkedHashSet<>(stores));
    }

    /** With the stores of a stage, which may be none. */
    public static <K, V, R, W> StatefulProcessor<K, V, R, W> of(
            Supplier<Processor<K, V, R, W>> maker, List<StageStore> stores) {
        return new StatefulProcessor<>(
                maker, stores.stream().map(StageStore::builder).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public Processor<K, V, R, W> get() {
        return maker.get();
    }
}
