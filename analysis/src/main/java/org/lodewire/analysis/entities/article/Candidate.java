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
        int from, int to, EntityType type, @Nullable GazetteerEntry entry) {}
