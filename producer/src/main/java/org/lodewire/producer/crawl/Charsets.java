package org.lodewire.producer.crawl;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.article.FieldLimits;

/** The charset that a header {@code Content-Type} names. */
final class Charsets {

    private static final String PARAMETER = "charset=";

    private Charsets() {}

    static @Nullable String of(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        for (String part : contentType.split(";")) {
            String stripped = part.strip();
            if (stripped.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length())) {
                String name = stripped.substring(PARAMETER.length())
                        .replace("\"", "")
                        .replace("'", "")
                        .strip();
                return name.isEmpty() ? null : FieldLimits.drop(name, FieldLimits.CHARSET);
            }
        }
        return null;
    }
}
