package org.lodewire.subscriptions.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** The time that a search has. Thread-safe. */
final class SearchTime implements QueryTimeout {

    private final long deadline;

    SearchTime(Duration budget) {
        this.deadline = System.nanoTime() + budget.toNanos();
    }

    /** Whether it is over. */
    @Override
    public boolean shouldExit() {
        return System.nanoTime() - deadline > 0;
    }
}
