package org.lodewire.producer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;

/** Collects the fields of one row and makes an article of them, or a rejection. For one thread and one row. */
final class RowFields {

    private static final String HTML = "html";
    private static final String TEXT = "text";

    private static final List<String> METADATA = List.of("source", "url", "title", "author", "language", "published");

    /** In UTF-16 units. No real title is longer. */
    private static final int LONGEST_METADATA = 10_000;

    private final Map<String, @Nullable String> values = new HashMap<>();
    private @Nullable String problem;

    static boolean isKnown(String name) {
        return name.equals(HTML) || name.equals(TEXT) || METADATA.contains(name);
    }

    /**
     * Sets a field; a later value replaces an earlier one.
     *
     * @param value may be null
     */
    void put(String name, @Nullable String value) {
        if (value != null && value.length() > LONGEST_METADATA && METADATA.contains(name)) {
            problem("'" + name + "' is longer than " + LONGEST_METADATA + " characters");
        } else {
            values.put(name, value);
        }
    }

    /** Records that a known field is not a string. */
    void wrongType(String name) {
        problem("'" + name + "' is not a string");
    }

    private void problem(String found) {
        problem = problem == null ? found : problem;
    }

    Arrival toArrival(Provenance provenance) {
        Metadata metadata = Metadata.of(
                values.get("source"),
                values.get("url"),
                values.get("title"),
                values.get("author"),
                values.get("language"),
                values.get("published"));
        String html = values.get(HTML);
        String content = html == null ? values.get(TEXT) : html;
        if (problem == null && content != null) {
            ContentFormat format = html == null ? ContentFormat.TEXT : ContentFormat.HTML;
            return Article.of(metadata, format, Content.of(content), provenance);
        }
        String detail = problem == null ? "neither 'html' nor 'text' is present" : problem;
        return Rejection.of(RejectionReason.INVALID, detail, metadata, provenance);
    }
}
