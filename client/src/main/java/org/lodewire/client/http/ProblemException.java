package org.lodewire.client.http;

/** Ends the handling of a request with a problem, which the client gets. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Ends it with this problem. */
    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What the client gets. */
    public Problem problem() {
        return problem;
    }
}
