package org.lodewire.subscriptions.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets something when it is first asked for, and keeps it. Thread-safe. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> supplier;
    private @Nullable T value;

    Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    @Override
    public synchronized T get() {
        T present = value;
        if (present == null) {
            present = supplier.get();
            value = present;
        }
        return present;
    }
}
