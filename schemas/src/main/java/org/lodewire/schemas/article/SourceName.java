package org.lodewire.schemas.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * Makes the name of a source, as in records and their keys: one line of at most {@value #MAX_LENGTH} characters, without
 * control characters. A source therefore never has the key of a watermark, which begins with a control character.
 */
public final class SourceName {

    static final String UNKNOWN = "unknown";

    private static final int MAX_LENGTH = 200;

    private SourceName() {}

    /** The given name, else the host of the URL, else {@value #UNKNOWN}. */
    public static String of(@Nullable String given, @Nullable CanonicalUrl url) {
        String name = given == null ? "" : SafeText.cut(SafeText.oneLine(given), MAX_LENGTH);
        if (!name.isEmpty()) {
            return name;
        }
        return url == null ? UNKNOWN : SafeText.cut(url.site(), MAX_LENGTH);
    }
}
