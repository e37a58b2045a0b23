package org.lodewire.producer.receive;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.source.BoundedLines;

/** What the body of a request is. */
enum BodyFormat {
    /** An article, or an array of articles. */
    JSON("application/json"),
    /** An article a line. */
    NDJSON("application/x-ndjson");

    private static final int UNSUPPORTED = 415;
    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines");

    private final String mediaType;

    BodyFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of answers to such a body. */
    String mediaType() {
        return mediaType;
    }

    /**
     * The format that a media type stands for.
     *
     * @param header the header {@code Content-Type}
     * @throws ProblemException 415 if it is another one, or not in UTF-8
     */
    static BodyFormat of(@Nullable String header) {
        String[] parts = header == null
                ? new String[] {""}
                : header.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=")
                    && !Set.of("utf-8", "utf8", "us-ascii").contains(parameter.substring(8))) {
                throw new ProblemException(new Problem(UNSUPPORTED, "The body must be in UTF-8."));
            }
        }
        String type = parts[0].strip();
        if (type.equals(JSON.mediaType)) {
            return JSON;
        }
        if (LINES.contains(type)) {
            return NDJSON;
        }
        throw new ProblemException(new Problem(
                UNSUPPORTED,
                "Send Content-Type: application/json for an article or an array of articles, or application/x-ndjson"
                        + " for an article a line."));
    }

    /**
     * The rows of a body.
     *
     * @param beforeWaiting flushed before each read for which no input is available yet
     */
    Rows rows(InputStream body, int maxRow, Flushable beforeWaiting) throws IOException {
        return this == NDJSON
                ? new BoundedLines(body, maxRow, beforeWaiting)::next
                : JsonRows.of(body, maxRow, beforeWaiting);
    }
}
