package org.lodewire.analysis.clean.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Families of page parts that are boilerplate, identified by the names of elements. The more reliable ones come first. */
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

    /** Returns the bit of this family in a set of families. */
    int bit() {
        return 1 << ordinal();
    }

    /** Returns the reason of removals from such a part. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the first family of a set of bits; null if it is empty. */
    static @Nullable Family first(int bits) {
        return bits == 0 ? null : values()[Integer.numberOfTrailingZeros(bits)];
    }
}
