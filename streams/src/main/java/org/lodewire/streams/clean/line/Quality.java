package org.lodewire.streams.clean.line;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lodewire.schemas.QualityFlag;

/** What a reader should know before trusting a cleaned text. Stateless. */
public final class Quality {

    private static final int SHORT = 250;
    private static final double PROSE_SHARE = 0.3;

    private Quality() {
    }

    public static Set<QualityFlag> of(Draft draft) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        int words = 0;
        for (int i = 0; i < draft.size(); i++) {
            words += draft.kept(i) ? draft.line(i).words() : 0;
            if ("paywall".equals(draft.reason(i))) {
                flags.add(QualityFlag.PREVIEW);
            }
        }
        if (draft.characters(true) < SHORT) {
            flags.add(QualityFlag.SHORT);
        }
        if (draft.proseWords(0, draft.size()) < PROSE_SHARE * words) {
            flags.add(QualityFlag.NOT_PROSE);
        }
        return Collections.unmodifiableSet(flags);
    }
}
