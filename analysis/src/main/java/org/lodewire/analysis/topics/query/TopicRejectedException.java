package org.lodewire.analysis.topics.query;

/** A topic definition that is not accepted. The message says where the fault is, what it is and what would be right. */
public final class TopicRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param where   file, topic or field, as the user knows it
     * @param problem what is wrong there and what would be right
     */
    public TopicRejectedException(String where, String problem) {
        super(where + ": " + problem);
    }

    /** The same fault, with what it lies in named first. */
    public TopicRejectedException in(Object container) {
        TopicRejectedException outer = new TopicRejectedException(container.toString(), getMessage());
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
