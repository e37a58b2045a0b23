package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.files.SourceText;

/** Collects the faults of one query, so that all are reported at once. Not thread-safe. */
final class QueryFaults {

    /** More would hardly be read. */
    private static final int MAX_SHOWN = 20;
    /** Bounds the time for a query that consists of faults; they are found almost in order. */
    private static final int MAX_KEPT = 500;

    private final SourceText query;
    private final List<QueryFault> faults = new ArrayList<>();

    QueryFaults(SourceText query) {
        this.query = query;
    }

    void add(int offset, String problem) {
        add(new QueryFault(offset, problem));
    }

    void add(QueryFault fault) {
        boolean isNew = faults.stream().noneMatch(other -> other.offset() == fault.offset());
        if (isNew && faults.size() < MAX_KEPT) {
            faults.add(fault);
        }
    }

    /**
     * Ends the reading of the query if there are faults.
     *
     * @throws TopicRejectedException with all faults, in the order of their positions
     */
    void check() throws TopicRejectedException {
        if (!faults.isEmpty()) {
            throw new TopicRejectedException(faults.stream()
                    .sorted(Comparator.comparingInt(QueryFault::offset))
                    .limit(MAX_SHOWN)
                    .map(fault -> fault.describe(query))
                    .toList());
        }
    }
}
