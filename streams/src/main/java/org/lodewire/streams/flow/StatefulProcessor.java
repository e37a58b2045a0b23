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
 * @param stores its stores, each on disk and logged unless the stage says otherwise
 */
public record StatefulProcessor<K, V, R, W>(Supplier<Processor<K, V, R, W>> maker, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<K, V, R, W> {

    public StatefulProcessor {
        // In the order given, as topologies are compared by their descriptions.
        stores = Collections.unmodifiableSet(new LinkedHashSet<>(stores));
    }

    /** With ordered stores of these names, on disk and with a changelog. */
    public static <K, V, R, W> StatefulProcessor<K, V, R, W> of(
            Supplier<Processor<K, V, R, W>> maker, List<String> names) {
        return new StatefulProcessor<>(
                maker,
                names.stream().map(KafkaOrderedStore::builder).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** As {@link #of}, with a cache in front of each store. */
    public static <K, V, R, W> StatefulProcessor<K, V, R, W> cached(
            Supplier<Processor<K, V, R, W>> maker, List<String> names) {
        return new StatefulProcessor<>(
                maker,
                names.stream()
                        .map(KafkaOrderedStore::cachedBuilder)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public Processor<K, V, R, W> get() {
        return maker.get();
    }
}
