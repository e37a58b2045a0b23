package org.lodewire.schemas.article;

import org.lodewire.schemas.text.SafeText;

/**
 * The name of a source, as records and their keys have it: one line, at most {@value #LONGEST} characters, no control
 * characters. So no source can pass for a watermark, whose key begins with one.
 */
public final class SourceName {

    static final String UNKNOWN = "unknown";

    private static final int LONGEST = 200;

    private SourceName() {}

    /** The name that was given; else the host of the URL, which says who published it; else {@value #UNKNOWN}. */
    public static String of(String given, CanonicalUrl url) {
        String name = given == null ? "" : SafeText.cut(SafeText.withoutControls(given), LONGEST);
        if (!name.isEmpty()) {
            return name;
        }
        return url == null ? UNKNOWN : SafeText.cut(url.site(), LONGEST);
    }
}
