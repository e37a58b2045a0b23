package org.lodewire.analysis.entities.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.schemas.EntityType;

/**
 * A name that was recognised in a text: the tokens [from, to).
 *
 * @param entry the gazetteer entry that the name denotes; null if unknown or uncertain
 */
record Candidate(
        int from, int to, EntityType type, @Nullable GazetteerEntry entry) {
    /** Returns the same name as that of another entry. */
    Candidate denoting(@Nullable GazetteerEntry other) {
        return new Candidate(from, to, type, other);
    }

    /** Returns a name of another extent or type; it denotes no entry. */
    Candidate as(int newFrom, int newTo, EntityType newType) {
        return new Candidate(newFrom, newTo, newType, null);
    }

    int length() {
        return to - from;
    }
}
