package org.lodewire.analysis.topics.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.topics.query.TopicRejectedException;

/** Collects the faults of definitions, so that all are reported at once. Not thread-safe. */
final class DefinitionFaults {

    /** More would hardly be read. */
    static final int MAX_SHOWN = 200;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int count;

    /** A step of reading that may find faults. */
    interface Step {
        void run() throws TopicRejectedException;
    }

    /** Adds the faults of a file; of several of one field, the first. */
    void add(TopicRejectedException rejection) {
        for (String fault : rejection.faults()) {
            if (places.add(fault.substring(0, Math.max(0, fault.indexOf(": "))))) {
                show(fault);
            }
        }
    }

    /** Adds all faults of a file, with its name. */
    void addAll(TopicRejectedException rejection, Path file) {
        rejection.in(file).faults().forEach(this::show);
    }

    private void show(String fault) {
        if (count++ < MAX_SHOWN) {
            faults.add(fault);
        }
    }

    /** Runs a step and adds its faults. */
    void collect(Step step) {
        try {
            step.run();
        } catch (TopicRejectedException e) {
            add(e);
        }
    }

    /** @throws TopicRejectedException with all faults, if there are any */
    void check() throws TopicRejectedException {
        if (count > MAX_SHOWN) {
            faults.add((count - MAX_SHOWN) + " more faults");
        }
        if (count > 0) {
            throw new TopicRejectedException(faults);
        }
    }
}
