package org.lodewire.subscriptions.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Role;
import org.lodewire.subscriptions.server.Routes;

/** {@code /openapi.json} and {@code /asyncapi.json}. Thread-safe. */
public final class DescriptionRoutes implements Routes {

    private final ObjectNode openApi = OpenApiDocument.create();
    private final ObjectNode asyncApi = AsyncApiDocument.create();

    /** Makes both documents. */
    public DescriptionRoutes() {}

    @Override
    public void addTo(Javalin server) {
        server.get("/openapi.json", context -> JsonAnswer.send(context, openApi), Role.ANYONE);
        server.get("/asyncapi.json", context -> JsonAnswer.send(context, asyncApi), Role.ANYONE);
    }
}
