package org.lodewire.streams.entities;

import java.util.List;
import org.lodewire.schemas.EntityType;

/** A name of the gazetteer in a text: the tokens from {@code from} to before {@code to}, and what it may stand for. */
record GazetteerMatch(int from, int to, List<GazetteerName> names) {
    /** What the name stands for in this article, null if that is uncertain. */
    GazetteerEntry entryIn(Vocabulary article) {
        for (GazetteerName name : names) {
            if (!name.doubtful() || name.entry().fits(article)) {
                return name.entry();
            }
        }
        return null;
    }

    /** The type of what the name most likely stands for. */
    EntityType type() {
        return names.get(0).entry().type();
    }

    int length() {
        return to - from;
    }
}
