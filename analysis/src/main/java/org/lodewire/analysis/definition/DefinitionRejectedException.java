package org.lodewire.analysis.definition;

import java.util.List;

/**
 * Thrown when definitions are invalid. Each fault gives the location, the fault and the remedy; the message consists of all
 * faults, one after another.
 */
public final class DefinitionRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /**
     * @param where   the file, definition or field, in the user's terms
     * @param problem the fault and its remedy
     */
    public DefinitionRejectedException(String where, String problem) {
        this(List.of(where + ": " + problem));
    }

    /** @param faults at least one, each with its location */
    public DefinitionRejectedException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, in the order in which they are to be shown. */
    public List<String> faults() {
        return faults;
    }

    /** Returns the same faults with their container, such as a file, named first. */
    public DefinitionRejectedException in(Object container) {
        DefinitionRejectedException outer = new DefinitionRejectedException(
                faults.stream().map(fault -> container + ": " + fault).toList());
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
