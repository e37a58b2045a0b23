package org.lodewire.analysis.clean.page;

import java.util.Locale;

/** Kinds of page parts that are no part of an article, as elements call themselves. The more telling ones come first. */
enum Family {
    COMMENTS,
    RELATED,
    SUBSCRIBE,
    PAYWALL,
    LOGIN,
    COOKIE,
    ADVERTISEMENT,
    SHARE,
    NAVIGATION,
    FOOTER,
    NOTICE,
    FORM,
    CAPTION,
    FIGURE,
    BYLINE,
    TAGS,
    ASIDE,
    GALLERY,
    HEADER,
    HIDDEN;

    int bit() {
        return 1 << ordinal();
    }

    /** As a reason for a removal. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first family of a set of bits, null if there is none. */
    static Family first(int bits) {
        return bits == 0 ? null : values()[Integer.numberOfTrailingZeros(bits)];
    }
}
