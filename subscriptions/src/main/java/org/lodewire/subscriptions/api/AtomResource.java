package org.lodewire.subscriptions.api;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.util.List;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.server.PublicOrigin;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.KnownAlert;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /topics/{id}/alerts.atom}: the alerts of a topic for readers of feeds. Thread-safe. */
public final class AtomResource implements Routes {

    private static final String PATH = "/topics/{id}/alerts.atom";
    private static final int ENTRIES = 50;

    private final NewsView view;
    private final PublicOrigin origin;

    /**
     * Of what a view knows.
     *
     * @param origin how clients name the server
     */
    public AtomResource(NewsView view, PublicOrigin origin) {
        this.view = view;
        this.origin = origin;
    }

    @Override
    public void addTo(Javalin server) {
        server.get(PATH, this::get);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.GET,
            operationId = "atom",
            summary = "The alerts of a topic as an Atom feed",
            description = "The newest 50 alerts, each with a link to its page; one that changes is updated.",
            tags = "alerts",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            responses =
                    @OpenApiResponse(
                            status = "200",
                            description = "The feed.",
                            content = @OpenApiContent(from = String.class, mimeType = AtomFeed.MEDIA_TYPE)))
    private void get(Context context) {
        String id = context.pathParam("id");
        TopicDefinition topic = view.topics().get(id).orElseThrow(() -> Missing.of("topic", "/api/v1/topics"));
        List<KnownAlert> alerts =
                view.alerts().newestFirst(alert -> alert.last().getTopic().equals(id), null, ENTRIES);
        JsonAnswer.send(context, AtomFeed.MEDIA_TYPE, AtomFeed.of(topic, alerts, path -> origin.of(context, path)));
    }
}
