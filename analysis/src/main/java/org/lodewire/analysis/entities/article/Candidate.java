package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.schemas.EntityType;

/**
 * A stretch of tokens that is taken for a name.
 *
 * @param entry what the gazetteer says it is, null if it does not know or is in doubt
 */
record Candidate(int from, int to, EntityType type, GazetteerEntry entry) {}
