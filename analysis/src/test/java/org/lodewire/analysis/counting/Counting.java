package org.lodewire.analysis.counting;

import java.time.Duration;
import java.util.List;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.time.CountWindow;

/** Rolling counts over stores in memory. */
public final class Counting {

    private Counting() {}

    /** The stores, from which counts can be created again. */
    public record Memory(
            InMemoryOrderedStore pending,
            InMemoryOrderedStore history,
            InMemoryOrderedStore open,
            InMemoryOrderedStore stories,
            InMemoryOrderedStore expiries,
            InMemoryOrderedStore clock) {

        public Memory() {
            this(
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore(),
                    new InMemoryOrderedStore());
        }
    }

    /** Counts in all windows, retained as long as they may be corrected. */
    public static RollingCounts allWindows(Memory memory, Duration grace) {
        return new RollingCounts(
                new RollingCounts.Stores(
                        memory.pending(),
                        memory.history(),
                        memory.open(),
                        memory.stories(),
                        memory.expiries(),
                        memory.clock()),
                List.of(CountWindow.values()),
                grace,
                grace);
    }
}
