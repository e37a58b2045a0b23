package org.lodewire.analysis.files;

/** Thrown when the content of a file is invalid. The message gives the location, the fault and the remedy. */
public final class FileRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String problem;

    /**
     * @param where   the line, entry or field, in the user's terms
     * @param problem the fault and its remedy
     */
    public FileRejectedException(String where, String problem) {
        super(where + ": " + problem);
        this.where = where;
        this.problem = problem;
    }

    public String where() {
        return where;
    }

    public String problem() {
        return problem;
    }
}
