package org.lodewire.analysis.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Collects the faults of definitions, so that all are reported at once. Not thread-safe. */
public final class DefinitionFaults {

    /** More would hardly be read. */
    public static final int MAX_SHOWN = 200;

    private final ToIntFunction<String> lines;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int count;

    /** Faults of what is in no file. */
    public DefinitionFaults() {
        this(place -> 0);
    }

    /** @param lines the line of a file at which a field begins, by its name in messages; 0 if it is not known */
    public DefinitionFaults(ToIntFunction<String> lines) {
        this.lines = lines;
    }

    /** A step of reading that may find faults. */
    public interface Step {
        /** @throws DefinitionRejectedException if it finds faults */
        void run() throws DefinitionRejectedException;
    }

    /** Adds the faults of a file; of several of one field, the first. */
    public void add(DefinitionRejectedException rejection) {
        for (String fault : rejection.faults()) {
            String place = fault.substring(0, Math.max(0, fault.indexOf(": ")));
            if (places.add(place)) {
                show(withLine(place) + fault);
            }
        }
    }

    /** A place is the name of a field, perhaps with a remark after it; in a query, which has lines of its own, it is none. */
    private String withLine(String place) {
        int end = place.indexOf(' ');
        String field = end < 0 ? place : place.substring(0, end);
        int line = field.endsWith(",") ? 0 : lines.applyAsInt(field);
        return line == 0 ? "" : "line " + line + ", ";
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
