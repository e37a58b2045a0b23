package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.rejects.Reject;
import org.lodewire.subscriptions.rejects.RejectChoice;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Page;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;
import org.lodewire.subscriptions.view.NewestRecords.Entry;
import org.lodewire.subscriptions.view.NewsView;

/** {@code /api/v1/rejects}: the newest rejected articles, and how many there are for each reason. Thread-safe. */
public final class RejectsResource implements Routes {

    private final NewsView view;

    /** Of what a view knows. */
    public RejectsResource(NewsView view) {
        this.view = view;
    }

    @Override
    public void addTo(Javalin server) {
        server.get("/api/v1/rejects", this::list);
    }

    @OpenApi(
            path = "/api/v1/rejects",
            methods = HttpMethod.GET,
            operationId = "rejects",
            summary = "Rejected articles",
            description =
                    "The newest rejected articles, newest first, without their original bytes, and how many of the newest"
                            + " 5,000 were rejected for which reason.",
            tags = "sources",
            queryParams = {
                @OpenApiParam(name = "reason", description = "Reasons such as late or wall. Default: all."),
                @OpenApiParam(name = "source", description = "Names of sources. Default: all."),
                @OpenApiParam(name = "from", description = "Only those whose event time is then or later."),
                @OpenApiParam(name = "to", description = "Only those whose event time is before."),
                @OpenApiParam(name = "limit", type = Integer.class, description = "How many, up to 500. Default: 50."),
                @OpenApiParam(name = "cursor", description = "The 'next' of an earlier answer, to go on after it.")
            },
            responses = @OpenApiResponse(status = "200", description = "A page of rejected articles."))
    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        RejectChoice choice = new RejectChoice(
                Set.copyOf(parameters.symbols("reason", RejectionReason.class)),
                Set.copyOf(parameters.list("source")),
                Set.of(),
                parameters.time("from").orElse(null),
                parameters.time("to").orElse(null));
        Predicate<Entry<RejectedArticle>> wanted =
                entry -> choice.test(new Reject(entry.value(), entry.place().time()));
        Map<String, Integer> reasons = new TreeMap<>();
        view.rejects()
                .newestFirst(wanted, null, Integer.MAX_VALUE)
                .forEach(entry -> reasons.merge(entry.value().getReason().name(), 1, Integer::sum));
        Page page = Page.of(parameters);
        ObjectNode answer = page.json(
                "rejects",
                view.rejects().newestFirst(wanted, PlaceCursor.read(parameters), page.lookUp()),
                entry -> RecordJson.of(entry.value()),
                entry -> PlaceCursor.of(entry.place()));
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        reasons.forEach(counts::put);
        answer.set("reasons", counts);
        JsonAnswer.send(context, answer);
    }
}
