package org.lodewire.subscriptions.command;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lodewire.subscriptions.listing.GroupCounts;

/**
 * Shows how many items there are of each kind.
 *
 * @param choice which items to count
 * @param counts the counts, empty at first
 * @param count  counts an item
 * @param plural what the items are called
 * @param json   whether to show JSON
 * @param out    receives the lines
 * @param <T>    class of the items
 */
record CountDisplay<T>(
        Predicate<T> choice,
        GroupCounts counts,
        BiConsumer<GroupCounts, T> count,
        String plural,
        boolean json,
        Consumer<String> out)
        implements Display<T> {

    @Override
    public void existing(T item) {
        if (choice.test(item)) {
            count.accept(counts, item);
        }
    }

    @Override
    public void caughtUp() {
        if (json) {
            counts.json().forEach(out);
        } else {
            out.accept(counts.isEmpty() ? "No " + plural + " of this kind." : counts.table());
        }
    }

    @Override
    public void added(T item) {
        throw new IllegalStateException("Counts are not followed");
    }
}
