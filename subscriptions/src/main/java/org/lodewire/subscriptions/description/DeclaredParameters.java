package org.lodewire.subscriptions.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.text.SimilarNames;
import org.lodewire.subscriptions.server.Routes;

/**
 * Refuses query parameters that the OpenAPI document does not have for a path of the API: a filter with a misspelt name would
 * otherwise let everything through. Thread-safe.
 */
public final class DeclaredParameters implements Routes {

    private static final String API = "/api/v1/";
    private static final int BAD_REQUEST = 400;
    private static final int SHOWN = 100;

    private final List<Operation> operations = new ArrayList<>();

    /** @param path the segments, of which those in braces stand for any */
    private record Operation(String method, List<String> path, List<String> parameters) {

        boolean is(String requested, List<String> segments) {
            return method.equals(requested) && path.size() == segments.size() && begins(segments, path.size());
        }

        /** Whether the last segment, an id, may stand for several: ids of alerts have slashes. */
        boolean mayBe(String requested, List<String> segments) {
            return method.equals(requested)
                    && segments.size() > path.size()
                    && isAny(path.get(path.size() - 1))
                    && begins(segments, path.size());
        }

        private boolean begins(List<String> segments, int count) {
            for (int i = 0; i < count; i++) {
                if (!isAny(path.get(i)) && !path.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isAny(String segment) {
            return segment.startsWith("{");
        }

        long exact() {
            return path.stream().filter(segment -> !isAny(segment)).count();
        }
    }

    /** Reads the document. */
    public DeclaredParameters() {
        OpenApiDocument.create()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                segments(path.getKey()),
                                names(operation.getValue().path("parameters"))))));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static List<String> names(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    @Override
    public void addTo(Javalin server) {
        server.beforeMatched(this::check);
    }

    private void check(Context context) {
        if (context.queryParamMap().isEmpty() || !context.path().startsWith(API)) {
            return;
        }
        String requested = context.method().name();
        String method = requested.equals("HEAD") ? "GET" : requested;
        List<String> segments = segments(context.path());
        operations.stream()
                .filter(operation -> operation.is(method, segments))
                .max((one, other) -> Long.compare(one.exact(), other.exact()))
                .or(() -> operations.stream()
                        .filter(operation -> operation.mayBe(method, segments))
                        .findFirst())
                .ifPresent(operation -> check(context, operation.parameters()));
    }

    private static void check(Context context, List<String> allowed) {
        context.queryParamMap().forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw problem("There is no query parameter '" + shown(name) + "' here" + remedy(name, allowed));
            }
        });
    }

    private static String remedy(String name, List<String> allowed) {
        if (allowed.isEmpty()) {
            return "; this path takes none.";
        }
        List<String> similar = SimilarNames.of(shown(name).toLowerCase(Locale.ROOT), allowed);
        return ". " + (similar.isEmpty() ? "" : "Did you mean " + String.join(" or ", similar) + "? ") + "Take one of: "
                + String.join(", ", allowed) + ".";
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN);
    }

    private static ProblemException problem(String detail) {
        return new ProblemException(new Problem(BAD_REQUEST, detail));
    }
}
