package org.lodewire.subscriptions.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with JSON and its entity tag, a hash of its bytes, so that every instance gives the same one. Stateless. */
public final class JsonAnswer {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/json";

    private static final String HASH = "SHA-256";
    private static final String WEAK = "W/";
    private static final String ANY = "*";
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
     * Whether {@code If-None-Match} names a tag, by the weak comparison of RFC 9110.
     *
     * @param header tags, separated by commas, or {@code *} for any
     */
    public static boolean isAmong(String tag, @Nullable String header) {
        return tags(header)
                .map(each -> each.startsWith(WEAK) ? each.substring(WEAK.length()) : each)
                .anyMatch(each -> each.equals(tag) || each.equals(ANY));
    }

    /**
     * Whether {@code If-Match} names a tag, by the strong comparison of RFC 9110: a weak tag is none of ours.
     *
     * @param header tags, separated by commas, or {@code *} for any
     */
    public static boolean isMatch(String tag, @Nullable String header) {
        return tags(header).anyMatch(each -> each.equals(tag) || each.equals(ANY));
    }

    private static Stream<String> tags(@Nullable String header) {
        return header == null
                ? Stream.empty()
                : Arrays.stream(header.split(",", -1)).map(String::strip);
    }
}
