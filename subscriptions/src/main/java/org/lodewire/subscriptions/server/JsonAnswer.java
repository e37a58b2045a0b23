package org.lodewire.subscriptions.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers with JSON and its entity tag, a hash of its bytes, so that every instance gives the same one. Stateless. */
public final class JsonAnswer {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/json";

    private static final String HASH = "SHA-256";
    private static final int TAG_BYTES = 12;
    private static final int NOT_MODIFIED = 304;

    private JsonAnswer() {}

    /** Answers with JSON, or that nothing has changed if the client has it. */
    public static void send(Context context, JsonNode json) {
        send(context, MEDIA_TYPE, json.toString());
    }

    /** Answers with a text of any media type, in UTF-8, likewise. */
    public static void send(Context context, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = tag(bytes);
        context.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "private, no-cache");
        if (isAmong(tag, context.header(Header.IF_NONE_MATCH))) {
            context.status(NOT_MODIFIED);
            return;
        }
        context.contentType(mediaType + (mediaType.startsWith("text/") ? "; charset=utf-8" : ""))
                .result(bytes);
    }

    /** The entity tag of JSON. */
    public static String tag(JsonNode json) {
        return tag(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance(HASH).digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HASH, e);
        }
    }

    /**
     * Whether a header names a tag.
     *
     * @param header {@code If-Match} or {@code If-None-Match}: tags, separated by commas, or {@code *} for any
     */
    public static boolean isAmong(String tag, @Nullable String header) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }
}
