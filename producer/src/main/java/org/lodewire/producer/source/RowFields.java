package org.lodewire.producer.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.text.SafeText;

/** The fields of one row as they are read, and what they make. */
final class RowFields {

    private static final String HTML = "html";
    private static final String TEXT = "text";

    private static final List<String> METADATA = List.of("source", "url", "title", "author", "language", "published");

    /** In UTF-16 units; nobody has a longer title. */
    private static final int LONGEST_METADATA = 10_000;

    private final Map<String, String> values = new HashMap<>();
    private String problem;

    static boolean isKnown(String name) {
        return name.equals(HTML) || name.equals(TEXT) || METADATA.contains(name);
    }

    /** @param value may be null */
    void put(String name, String value) {
        if (value != null && value.length() > LONGEST_METADATA && METADATA.contains(name)) {
            problem("'" + name + "' is longer than " + LONGEST_METADATA + " characters");
        } else {
            values.put(name, value);
        }
    }

    void wrongKind(String name) {
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
        if (content == null) {
            problem("neither 'html' nor 'text' is there");
        }
        if (problem != null) {
            return Rejection.of(RejectionReason.INVALID, problem, metadata, provenance);
        }
        return Article.of(
                metadata,
                html == null ? ContentFormat.TEXT : ContentFormat.HTML,
                SafeText.wellFormed(content).getBytes(StandardCharsets.UTF_8),
                provenance);
    }
}
