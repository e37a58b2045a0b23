package org.lodewire.analysis.topics.query;

import java.util.List;

/**
 * Thrown when queries of topics are invalid. Each fault gives the location, the fault and the remedy; the
 * message consists of all faults, one after another.
 */
public final class TopicRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /**
     * @param where   the file, topic or field, in the user's terms
     * @param problem the fault and its remedy
     */
    public TopicRejectedException(String where, String problem) {
        this(List.of(where + ": " + problem));
    }

    /** @param faults at least one, each with its location */
    public TopicRejectedException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, in the order in which they are to be shown. */
    public List<String> faults() {
        return faults;
    }

    /** Returns the same faults with their container, such as a file, named first. */
    public TopicRejectedException in(Object container) {
        TopicRejectedException outer = new TopicRejectedException(
                faults.stream().map(fault -> container + ": " + fault).toList());
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
