package org.lodewire.subscriptions.server;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;

/**
 * {@code HEAD} at each path that has a {@code GET}: the same status and headers, without the body. By default, Javalin would answer
 * 200 without asking anybody. Stateless.
 */
final class HeadRequests {

    private HeadRequests() {}

    /** Adds them, once all other requests have been added. */
    static void addTo(Javalin server) {
        List<ParsedEndpoint> added =
                List.copyOf(server.unsafeConfig().pvt.internalRouter.allHttpHandlers());
        added.stream()
                .map(ParsedEndpoint::getEndpoint)
                .filter(endpoint -> endpoint.getMethod() == HandlerType.GET)
                .forEach(endpoint -> server.head(endpoint.getPath(), endpoint.getHandler(), roles(endpoint)));
    }

    private static RouteRole[] roles(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? new RouteRole[0] : roles.getRoles().toArray(RouteRole[]::new);
    }
}
