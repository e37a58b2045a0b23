package org.lodewire.subscriptions.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/** {@code /api/v1/session}: how a browser logs in with a token, and out. Thread-safe. */
public final class SessionRoutes implements Routes {

    private static final String PATH = "/api/v1/session";
    private static final int MAX_BYTES = 2_048;
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Access access;
    private final ClientAddress address;
    private final RateLimit attempts = new RateLimit(0.5, System::nanoTime);
    private final ObjectMapper json = new ObjectMapper();

    /** Of a server with these settings. */
    public SessionRoutes(Access access, ServerSettings settings) {
        this.access = access;
        this.address = new ClientAddress(settings.isProxied());
    }

    @Override
    public void addTo(Javalin server) {
        server.get(PATH, this::get);
        server.post(PATH, this::logIn, Role.ANYONE);
        server.delete(PATH, this::logOut, Role.READER);
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.GET,
            operationId = "session",
            summary = "Who sends this request",
            description =
                    "The name and role, and what a page must send as X-CSRF-Token with each change; null if it needs none.",
            tags = "session",
            responses = @OpenApiResponse(status = "200", description = "The user."))
    private void get(Context context) {
        User user = access.user(context).orElseThrow();
        send(context, user, access.csrfToken(context).orElse(null));
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.POST,
            operationId = "logIn",
            summary = "Log in",
            description = "Begins a session of twelve hours, in a cookie, for whom the token is.",
            tags = "session",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "The token, as an object {\"token\": \"...\"}.",
                            content = @OpenApiContent(mimeType = "application/json")),
            responses = @OpenApiResponse(status = "200", description = "The user."))
    private void logIn(Context context) throws IOException {
        if (!attempts.allows(address.of(context))) {
            throw new ProblemException(
                    new Problem(TOO_MANY, "There were too many attempts to log in; wait a moment.", RETRY));
        }
        if (!access.isConfigured()) {
            throw new ProblemException(new Problem(
                    BAD_REQUEST,
                    "This server has no tokens: everybody of this machine may use it without logging in."));
        }
        Access.LogIn begun = access.logIn(context, token(context))
                .orElseThrow(() -> new ProblemException(new Problem(FORBIDDEN, "This token is unknown.")));
        send(context, begun.user(), begun.csrfToken());
    }

    private String token(Context context) throws IOException {
        String type = Optional.ofNullable(context.header(Header.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        try (InputStream in = context.req().getInputStream()) {
            byte[] body = in.readNBytes(MAX_BYTES);
            JsonNode token = type.startsWith("application/json")
                    ? json.readTree(new String(body, StandardCharsets.UTF_8)).path("token")
                    : JsonNodeFactory.instance.missingNode();
            if (token.isTextual()) {
                return token.textValue().strip();
            }
        } catch (JsonProcessingException e) {
            throw notAToken();
        }
        throw notAToken();
    }

    private static ProblemException notAToken() {
        return new ProblemException(
                new Problem(BAD_REQUEST, "Send {\"token\": \"...\"} as application/json to log in."));
    }

    @OpenApi(
            path = PATH,
            methods = HttpMethod.DELETE,
            operationId = "logOut",
            summary = "Log out",
            description =
                    "Ends the session on this instance, and has the browser forget it. Another instance with the same"
                            + " --session-key accepts a copy of the cookie until the session ends or its token is replaced.",
            tags = "session",
            responses = @OpenApiResponse(status = "204", description = "The session has ended."))
    private void logOut(Context context) {
        access.logOut(context);
        context.status(NO_CONTENT);
    }

    private static void send(Context context, User user, @Nullable String csrfToken) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("name", user.name())
                .put("role", user.role().name().toLowerCase(Locale.ROOT))
                .put("csrfToken", csrfToken);
        context.header(Header.CACHE_CONTROL, "no-store")
                .contentType(JsonAnswer.MEDIA_TYPE)
                .result(answer.toString());
    }
}
