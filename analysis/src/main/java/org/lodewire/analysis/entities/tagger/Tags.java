package org.lodewire.analysis.entities.tagger;

import org.lodewire.schemas.EntityType;

/**
 * The tags of a token as small numbers: outside, or beginning, inside, last of or the only token of a name, for each of
 * three types.
 */
public final class Tags {
    public static final int OUTSIDE = 0;
    /** How many there are. */
    public static final int COUNT = 13;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;
    private static final EntityType[] TYPES = {EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE};

    private Tags() {}

    /** The tag of a token of a name that reaches from {@code from} to before {@code to}. */
    public static int of(EntityType type, int token, int from, int to) {
        int role = to - from == 1 ? ONLY : token == from ? BEGIN : token == to - 1 ? LAST : INSIDE;
        for (int i = 0; i < TYPES.length; i++) {
            if (TYPES[i] == type) {
                return 1 + i * 4 + role;
            }
        }
        throw new IllegalArgumentException("no tag for " + type);
    }

    /** The type of a name, null outside. */
    public static EntityType type(int tag) {
        return tag == OUTSIDE ? null : TYPES[(tag - 1) / 4];
    }

    /** Whether a name begins with the token. */
    public static boolean begins(int tag) {
        return tag != OUTSIDE && ((tag - 1) % 4 == BEGIN || (tag - 1) % 4 == ONLY);
    }

    /** Whether the name goes on behind the token. */
    public static boolean continues(int tag) {
        return tag != OUTSIDE && ((tag - 1) % 4 == BEGIN || (tag - 1) % 4 == INSIDE);
    }

    /** Whether one tag may stand behind another: within a name only its own type, outside only a beginning. */
    static boolean follows(int tag, int previous) {
        if (continues(previous)) {
            return tag != OUTSIDE && !begins(tag) && (tag - 1) / 4 == (previous - 1) / 4;
        }
        return tag == OUTSIDE || begins(tag);
    }
}
