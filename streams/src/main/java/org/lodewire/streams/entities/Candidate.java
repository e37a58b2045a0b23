package org.lodewire.streams.entities;

import org.lodewire.schemas.EntityType;

/**
 * A stretch of tokens that may be a name, with what its own sentence says of it.
 *
 * @param entry what the gazetteer says it is, null if it does not know or is in doubt
 */
record Candidate(int from, int to, Evidence evidence, GazetteerEntry entry) {
  /** Whether the candidate is a name whatever the rest of the article says. */
  boolean isMaterial() {
    return entry != null && entry.type() == EntityType.MATERIAL;
  }
}
