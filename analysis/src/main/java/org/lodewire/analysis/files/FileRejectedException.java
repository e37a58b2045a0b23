package org.lodewire.analysis.files;

/** A file that is not accepted. The message says where the fault is, what it is and what would be right. */
public final class FileRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String problem;

    /**
     * @param where   line, entry or field, as the user knows it
     * @param problem what is wrong there and what would be right
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
