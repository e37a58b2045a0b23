package org.lodewire.schemas.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * How long the fields of an article may be, in UTF-16 units. What a source says beside the content is data of strangers:
 * every later record and every stored value repeats it, so that a title of megabytes would make records too large to
 * write. A text for people is cut; a value for programs is dropped if it is too long, since a part of it is another value.
 */
public final class FieldLimits {

    /** Titles are cut at this length. */
    public static final int TITLE = 2_000;

    /** Bylines are cut at this length. */
    public static final int AUTHOR = 500;

    /** Longer language tags are dropped; RFC 5646 recommends room for 35 characters. */
    public static final int LANGUAGE = 100;

    /** Longer names of charsets are dropped. */
    public static final int CHARSET = 100;

    /** Times in the notation of their source are cut at this length, at which they cannot be read either. */
    public static final int PUBLISHED = 100;

    private FieldLimits() {}

    /** The text, or its beginning if it is longer than the limit. */
    public static @Nullable String cut(@Nullable String text, int limit) {
        return text == null ? null : SafeText.cut(text, limit);
    }

    /** The text, or null if it is longer than the limit. */
    public static @Nullable String drop(@Nullable String text, int limit) {
        return text == null || text.length() > limit ? null : text;
    }
}
