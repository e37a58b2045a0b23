package org.lodewire.streams.flow;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The entries of a store with changes that were not written to it yet, in the order of both. Not thread-safe. */
final class MergedEntries implements KeyValueIterator<Bytes, byte[]> {

    private final Iterator<KeyValue<Bytes, byte[]>> changes;
    private final KeyValueIterator<Bytes, byte[]> stored;
    private final Comparator<Bytes> order;
    private @Nullable KeyValue<Bytes, byte[]> change;
    private @Nullable KeyValue<Bytes, byte[]> next;

    /**
     * @param changes new values by key; null for an entry that was removed
     * @param stored  the entries on disk; closed with this iterator
     * @param order   the order in which both are
     */
    MergedEntries(
            List<KeyValue<Bytes, byte[]>> changes, KeyValueIterator<Bytes, byte[]> stored, Comparator<Bytes> order) {
        this.changes = changes.iterator();
        this.stored = stored;
        this.order = order;
        change = nextChange();
        next = findNext();
    }

    private @Nullable KeyValue<Bytes, byte[]> nextChange() {
        return changes.hasNext() ? changes.next() : null;
    }

    private @Nullable KeyValue<Bytes, byte[]> findNext() {
        while (true) {
            KeyValue<Bytes, byte[]> changed = change;
            if (changed == null) {
                return stored.hasNext() ? stored.next() : null;
            }
            int side = stored.hasNext() ? order.compare(stored.peekNextKey(), changed.key) : 1;
            if (side < 0) {
                return stored.next();
            }
            if (side == 0) {
                stored.next();
            }
            change = nextChange();
            if (changed.value != null) {
                return changed;
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        KeyValue<Bytes, byte[]> current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = findNext();
        return current;
    }

    @Override
    public Bytes peekNextKey() {
        KeyValue<Bytes, byte[]> current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        return current.key;
    }

    @Override
    public void close() {
        stored.close();
    }
}
