package org.lodewire.analysis.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of definitions, so that all are reported at once. Not thread-safe. */
public final class DefinitionFaults {

    /** More would hardly be read. */
    public static final int MAX_SHOWN = 200;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int count;

    /** A step of reading that may find faults. */
    public interface Step {
        /** @throws DefinitionRejectedException if it finds faults */
        void run() throws DefinitionRejectedException;
    }

    /** Adds the faults of a file; of several of one field, the first. */
    public void add(DefinitionRejectedException rejection) {
        for (String fault : rejection.faults()) {
            if (places.add(fault.substring(0, Math.max(0, fault.indexOf(": "))))) {
                show(fault);
            }
        }
    }

    /** Adds all faults of a file, with its name. */
    public void addAll(DefinitionRejectedException rejection, Path file) {
        rejection.in(file).faults().forEach(this::show);
    }

    private void show(String fault) {
        if (count++ < MAX_SHOWN) {
            faults.add(fault);
        }
    }

    /** Runs a step and adds its faults. */
    public void collect(Step step) {
        try {
            step.run();
        } catch (DefinitionRejectedException e) {
            add(e);
        }
    }

    /** @throws DefinitionRejectedException with all faults, if there are any */
    public void check() throws DefinitionRejectedException {
        if (count > MAX_SHOWN) {
            faults.add((count - MAX_SHOWN) + " more faults");
        }
        if (count > 0) {
            throw new DefinitionRejectedException(faults);
        }
    }
}
