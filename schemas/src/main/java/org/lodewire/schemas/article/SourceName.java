package org.lodewire.schemas.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * Makes the name of a source, as in records and their keys: one line of at most {@value #MAX_LENGTH} characters, without
 * control characters. A source therefore never has the key of a watermark, which begins with a control character.
 */
public final class SourceName {

    static final String UNKNOWN = "unknown";

    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /** The key of the nth part of a source that is split has at most this many digits after {@code source#}. */
    public static final int MAX_PART_DIGITS = 4;

    private SourceName() {}

    /** The given name, else the host of the URL, else {@value #UNKNOWN}. */
    public static String of(@Nullable String given, @Nullable CanonicalUrl url) {
        String name = given == null ? "" : SafeText.cut(SafeText.oneLine(given), MAX_LENGTH);
        if (!name.isEmpty()) {
            return name;
        }
        return url == null ? UNKNOWN : SafeText.cut(url.site(), MAX_LENGTH);
    }

    /** Whether a text can be the name of a source: one line of at most {@value #MAX_LENGTH} characters. */
    public static boolean isValid(String name) {
        return !name.isBlank() && name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }
}
