package org.lodewire.subscriptions.preview;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.api.DefinitionFault;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/topics/preview} and {@code /api/v1/previews/ID}: what a definition would have counted. Thread-safe. */
public final class PreviewResource implements Routes {

    private static final int DAYS = 30;
    private static final int MAX_DAYS = 90;
    private static final int MAX_BYTES = 64 << 10;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final TopicDefinitionFiles files = new TopicDefinitionFiles();
    private final PreviewJobs jobs;
    private final Function<String, Optional<TopicDefinition>> present;

    /**
     * Of jobs.
     *
     * @param present the definition that a topic has now
     */
    public PreviewResource(PreviewJobs jobs, Function<String, Optional<TopicDefinition>> present) {
        this.jobs = jobs;
        this.present = present;
    }

    @Override
    public void addTo(Javalin server) {
        server.post("/api/v1/topics/preview", this::begin);
        server.get("/api/v1/previews/{id}", this::get);
    }

    @OpenApi(
            path = "/api/v1/topics/preview",
            methods = HttpMethod.POST,
            operationId = "previewTopic",
            summary = "Preview a definition on the past",
            description =
                    "Begins to count what a definition would have counted, and which alerts it would have raised, on"
                            + " the articles that are retained, and compares that with the present definition of the topic. Changes"
                            + " nothing. A client has one preview at a time: a new one replaces that before.",
            tags = "topics",
            queryParams =
                    @OpenApiParam(
                            name = "days",
                            type = Integer.class,
                            description = "How many days before the newest article, up to 90. Default: 30."),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "A definition, as a file has it.",
                            content = {
                                @OpenApiContent(mimeType = "application/json"),
                                @OpenApiContent(mimeType = "application/yaml")
                            }),
            responses = {
                @OpenApiResponse(
                        status = "202",
                        description = "The preview has begun; the header Location says where it is.",
                        content = @OpenApiContent(from = PreviewAnswers.Preview.class)),
                @OpenApiResponse(
                        status = "422",
                        description = "The definition is not valid; with all faults.",
                        content =
                                @OpenApiContent(
                                        from = PreviewAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void begin(Context context) throws IOException {
        int days = new Parameters(context).number("days", DAYS, MAX_DAYS);
        TopicDefinition definition = definition(context);
        PreviewJob job = jobs.begin(
                        client(context), definition, present.apply(definition.getId()), Duration.ofDays(days))
                .orElseThrow(() -> new ProblemException(
                        new Problem(UNAVAILABLE, "Too many previews are waiting; send the request again.", RETRY)));
        context.status(ACCEPTED)
                .header(Header.LOCATION, "/api/v1/previews/" + job.id())
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType(JsonAnswer.MEDIA_TYPE)
                .result(job.json().toString());
    }

    private TopicDefinition definition(Context context) throws IOException {
        byte[] body = context.req().getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new ProblemException(
                    new Problem(TOO_LARGE, "A definition has at most " + MAX_BYTES + " bytes; shorten it."));
        }
        String type = context.contentType();
        try {
            return files.read(body, type == null || !type.contains("yaml"));
        } catch (DefinitionRejectedException e) {
            throw new ProblemException(new Problem(
                    UNPROCESSABLE,
                    "The definition cannot be previewed; 'errors' says where its faults are.",
                    e.faults().stream().map(DefinitionFault::fault).toList()));
        }
    }

    /** Who asks: by a token or a session if there is one, else by the address. */
    private static String client(Context context) {
        return BearerTokens.hash(
                context.header(Header.AUTHORIZATION) + "\n" + context.header(Header.COOKIE) + "\n" + context.ip());
    }

    @OpenApi(
            path = "/api/v1/previews/{id}",
            methods = HttpMethod.GET,
            operationId = "preview",
            summary = "A preview, and how far it is",
            description =
                    "Ask about once a second until 'state' is neither WAITING nor RUNNING. The newest 50 are kept.",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the preview.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The preview.",
                        content = @OpenApiContent(from = PreviewAnswers.Preview.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is no such preview, or no longer.",
                        content =
                                @OpenApiContent(
                                        from = PreviewAnswers.ProblemDetails.class,
                                        mimeType = Problem.MEDIA_TYPE))
            })
    private void get(Context context) {
        PreviewJob job = jobs.find(context.pathParam("id"))
                .orElseThrow(() -> new ProblemException(new Problem(
                        NOT_FOUND, "There is no preview with this id in this instance, or no longer; begin another.")));
        JsonAnswer.send(context, job.json());
    }
}
