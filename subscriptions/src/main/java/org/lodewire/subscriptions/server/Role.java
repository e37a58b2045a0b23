package org.lodewire.subscriptions.server;

import io.javalin.security.RouteRole;

/** What somebody may do, and what a route needs. Each role may do what those before it may. */
public enum Role implements RouteRole {
    /** Nothing that needs a token. */
    ANYONE,
    /** Read everything. */
    READER,
    /** Change topics and subscriptions too. */
    EDITOR
}
