package org.lodewire.subscriptions.server;

import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/** Answers that something is not there. Stateless. */
public final class Missing {

    private static final int NOT_FOUND = 404;

    private Missing() {}

    /**
     * Status 404.
     *
     * @param what what is not there, such as "topic"
     * @param list the path that lists what is there
     */
    public static ProblemException of(String what, String list) {
        return new ProblemException(
                new Problem(NOT_FOUND, "There is no " + what + " with this id; GET " + list + " lists what there is."));
    }
}
