package org.lodewire.analysis.topics.query;

/** Thrown when a topic definition or its query is invalid. The message gives the location, the fault and the remedy. */
public final class TopicRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    /**
     * @param where   the file, topic or field, in the user's terms
     * @param problem the fault and its remedy
     */
    public TopicRejectedException(String where, String problem) {
        super(where + ": " + problem);
        this.message = where + ": " + problem;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Returns the same fault with its container, such as a file, named first. */
    public TopicRejectedException in(Object container) {
        TopicRejectedException outer = new TopicRejectedException(container.toString(), message);
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
