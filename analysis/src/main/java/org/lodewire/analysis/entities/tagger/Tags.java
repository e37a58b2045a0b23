package org.lodewire.analysis.entities.tagger;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;

/**
 * The tags of tokens in the BILOU scheme, as small numbers: outside, or the beginning, inside, last or only (unit)
 * token of a name, for each of three types.
 */
public final class Tags {
    /** The tag of tokens outside names. */
    public static final int OUTSIDE = 0;
    /** Number of tags. */
    public static final int COUNT = 13;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;
    private static final EntityType[] TYPES = {EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE};

    private Tags() {}

    /** Returns the tag of a token in a name of the tokens [from, to). */
    public static int of(EntityType type, int token, int from, int to) {
        int role = to - from == 1 ? ONLY : token == from ? BEGIN : token == to - 1 ? LAST : INSIDE;
        for (int i = 0; i < TYPES.length; i++) {
            if (TYPES[i] == type) {
                return 1 + i * 4 + role;
            }
        }
        throw new IllegalArgumentException("There is no tag for " + type);
    }

    /** Returns the type of a tag, null for {@link #OUTSIDE}. */
    public static @Nullable EntityType type(int tag) {
        return tag == OUTSIDE ? null : TYPES[(tag - 1) / 4];
    }

    /** Returns whether a name begins with the token. */
    public static boolean begins(int tag) {
        return tag != OUTSIDE && ((tag - 1) % 4 == BEGIN || (tag - 1) % 4 == ONLY);
    }

    /** Returns whether the name continues after the token. */
    public static boolean continues(int tag) {
        return tag != OUTSIDE && ((tag - 1) % 4 == BEGIN || (tag - 1) % 4 == INSIDE);
    }

    /** Returns whether a tag may follow another: within a name only its own type, outside only a beginning. */
    static boolean follows(int tag, int previous) {
        if (continues(previous)) {
            return tag != OUTSIDE && !begins(tag) && (tag - 1) / 4 == (previous - 1) / 4;
        }
        return tag == OUTSIDE || begins(tag);
    }
}
