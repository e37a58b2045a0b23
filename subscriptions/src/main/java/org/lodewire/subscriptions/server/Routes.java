package org.lodewire.subscriptions.server;

import io.javalin.Javalin;

/** A part of what the server offers. */
public interface Routes {

    /**
     * Adds its paths. A route that names no {@link Role} needs a reader for GET and HEAD, and an editor for everything else.
     * Handlers are called by several threads; they throw a {@code ProblemException} for what the client gets as a problem.
     */
    void addTo(Javalin server);
}
