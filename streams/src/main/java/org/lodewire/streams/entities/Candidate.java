package org.lodewire.streams.entities;

/**
 * A stretch of tokens that may be a name, with what its own sentence says of it.
 *
 * @param entry what the gazetteer says it is, null if it does not know or is in doubt
 */
record Candidate(int from, int to, Evidence evidence, GazetteerEntry entry) {
}
