package org.lodewire.producer.receive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.time.PublishedTime;

/**
 * What becomes of a row.
 *
 * @param row       its number, from 1
 * @param rejection why it is rejected; null if it is not
 * @param id        the id of its article, null if it has none
 * @param unread    fields that could not be read and are left out
 */
record Outcome(
        long row, @Nullable Refused rejection, @Nullable String id, List<String> unread) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LINE = 160;
    private static final String PUBLISHED = "published";

    /** A rejection without the bytes of the row. */
    record Refused(String reason, String detail, @Nullable String field, boolean foreign, boolean recorded) {

        private Refused(Rejection rejection, boolean recorded) {
            this(
                    rejection.reason().name(),
                    rejection.detail(),
                    rejection.field(),
                    Sender.isForeign(rejection),
                    recorded);
        }
    }

    static Outcome accepted(Arrival arrival) {
        long row = arrival.provenance().line();
        return arrival instanceof Article article
                ? new Outcome(row, null, article.id(), unread(article))
                : new Outcome(row, null, ((Withdrawal) arrival).articleId(), List.of());
    }

    /** A date that is none leaves the article with the time of its arrival, so that its sender should know. */
    private static List<String> unread(Article article) {
        PublishedTime published = article.metadata().published();
        return published == null || published.time() != null || article.unread().contains(PUBLISHED)
                ? article.unread()
                : Stream.concat(article.unread().stream(), Stream.of(PUBLISHED)).toList();
    }

    /** @param recorded whether there is a record of the rejection */
    static Outcome rejected(Rejection rejection, boolean recorded) {
        return new Outcome(
                rejection.provenance().line(), new Refused(rejection, recorded), rejection.articleId(), List.of());
    }

    /**
     * The outcome of rows that are rejected without a record, as one line of JSON in UTF-8.
     *
     * @param count how many they are; others between the first and the last have outcomes of their own
     */
    static byte[] unrecorded(long firstRow, long lastRow, long count) {
        String rows = count == lastRow - firstRow + 1 ? "" : ",\"rows\":" + count;
        String line = "{\"row\":" + firstRow + ",\"lastRow\":" + lastRow + rows
                + ",\"outcome\":\"rejected\",\"recorded\":false}\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the row is rejected and there is no record of it. */
    boolean isUnrecorded() {
        return rejection != null && !rejection.recorded();
    }

    /**
     * The outcome as one line of JSON in UTF-8.
     *
     * @param failure why it is not known whether an accepted row is stored; null if it is
     */
    byte[] toJson(@Nullable String failure) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("row", row);
            json.writeStringField("outcome", rejection != null ? "rejected" : failure == null ? "accepted" : "unknown");
            if (id != null) {
                json.writeStringField("id", id);
            }
            if (rejection != null) {
                json.writeStringField("reason", rejection.reason());
                json.writeStringField("detail", rejection.detail());
                if (rejection.field() != null) {
                    json.writeStringField("field", rejection.field());
                }
            } else if (failure != null) {
                json.writeStringField("detail", failure);
            }
            if (!unread.isEmpty()) {
                json.writeFieldName("unread");
                json.writeArray(unread.toArray(String[]::new), 0, unread.size());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return line.toByteArray();
    }
}
