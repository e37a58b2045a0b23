package org.lodewire.subscriptions.backfill;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.server.Routes;

/** {@code /api/v1/topics/ID/backfill}: counts the articles of the past for a topic. Thread-safe. */
public final class BackfillResource implements Routes {

    private static final String PATH = "/api/v1/topics/{id}/backfill";
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final BackfillJobs jobs;
    private final Function<String, Optional<TopicDefinition>> definitions;

    /**
     * Of jobs.
     *
     * @param definitions the definition that a topic has now
     */
    public BackfillResource(BackfillJobs jobs, Function<String, Optional<TopicDefinition>> definitions) {
        this.jobs = jobs;
        this.definitions = definitions;
    }

    @Override
    public void addTo(Javalin server) {
        server.post(PATH, this::begin);
        server.get(PATH, this::get);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.POST,
            operationId = "backfillTopic",
            summary = "Count the articles of the past for a topic",
            description =
                    "Begins to count the articles that the pipeline has counted before, so that the topic's windows"
                            + " have the counts that they would have had. Raises no alerts for the past. To do it again changes"
                            + " nothing.",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            queryParams =
                    @OpenApiParam(
                            name = "window",
                            description =
                                    "The longest window whose counts are to be complete: 5m, 1h, 24h or 7d. Default:"
                                            + " 7d."),
            responses = {
                @OpenApiResponse(
                        status = "202",
                        description = "The backfill has begun; GET at the same path says how far it is.",
                        content = @OpenApiContent(from = Backfill.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is no such topic.",
                        content = @OpenApiContent(from = ProblemDetails.class, mimeType = Problem.MEDIA_TYPE)),
                @OpenApiResponse(
                        status = "409",
                        description = "A backfill of the topic is not over yet.",
                        content = @OpenApiContent(from = ProblemDetails.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void begin(Context context) {
        String id = context.pathParam("id");
        CountWindow window = new Parameters(context).window("window").orElse(CountWindow.SEVEN_DAYS);
        TopicDefinition definition = definitions
                .apply(id)
                .orElseThrow(() ->
                        problem(NOT_FOUND, "There is no topic with this id; GET /api/v1/topics lists them.", null));
        jobs.begin(definition, window.length()).ifPresent(refusal -> {
            throw refusal == BackfillJobs.Refusal.SAME_TOPIC
                    ? problem(CONFLICT, "A backfill of this topic is not over yet; GET says how far it is.", null)
                    : problem(UNAVAILABLE, "Too many backfills are waiting; send the request again.", RETRY);
        });
        context.status(ACCEPTED)
                .header(Header.LOCATION, "/api/v1/topics/" + id + "/backfill")
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType(JsonAnswer.MEDIA_TYPE)
                .result(job(id).json().toString());
    }

    private BackfillJob job(String topic) {
        return jobs.find(topic)
                .orElseThrow(() -> problem(
                        NOT_FOUND, "This instance has begun no backfill of this topic since it was started.", null));
    }

    private static ProblemException problem(int status, String detail, @Nullable Duration retry) {
        return new ProblemException(new Problem(status, detail, retry));
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.GET,
            operationId = "backfill",
            summary = "The newest backfill of a topic",
            tags = "topics",
            pathParams = @OpenApiParam(name = "id", description = "Id of the topic.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The backfill that this instance was asked for last.",
                        content = @OpenApiContent(from = Backfill.class)),
                @OpenApiResponse(
                        status = "404",
                        description = "There is none.",
                        content = @OpenApiContent(from = ProblemDetails.class, mimeType = Problem.MEDIA_TYPE))
            })
    private void get(Context context) {
        JsonAnswer.send(context, job(context.pathParam("id")).json());
    }

    /** What an answer looks like. */
    record Backfill(
            String topic,
            String length,
            String requestedAt,
            String state,
            @Nullable String detail,
            @Nullable Long articlesRead,
            @Nullable Long articlesMatched,
            @Nullable Boolean complete) {}

    /** Problem details (RFC 9457). */
    record ProblemDetails(String title, int status, String detail) {}
}
