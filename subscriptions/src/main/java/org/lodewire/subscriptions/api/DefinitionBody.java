package org.lodewire.subscriptions.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;

/**
 * A definition as a client sends it.
 *
 * @param text   its bytes
 * @param isJson whether it is JSON; else it is YAML
 */
record DefinitionBody(byte[] text, boolean isJson) {

    private static final int MAX_BYTES = 64 << 10;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;

    /** @throws ProblemException if it is of another kind, or too large */
    static DefinitionBody of(Context context) throws IOException {
        boolean isJson = isJson(Objects.requireNonNullElse(context.header(Header.CONTENT_TYPE), ""));
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ProblemException(
                        new Problem(TOO_LARGE, "A definition has at most " + MAX_BYTES + " bytes; shorten it."));
            }
            return new DefinitionBody(bytes, isJson);
        }
    }

    private static boolean isJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        return switch ((semicolon < 0 ? type : type.substring(0, semicolon)).strip()) {
            case "application/json" -> true;
            case "application/yaml", "application/x-yaml", "text/yaml" -> false;
            default ->
                throw new ProblemException(new Problem(
                        UNSUPPORTED, "Send a definition as application/json or application/yaml, in UTF-8."));
        };
    }
}
