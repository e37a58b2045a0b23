/**
 * {@code lodewire bench topics}: measures the CPU time per article of topic matching for different numbers of topics.
 * Reads a corpus, generates synthetic topics for it, prints figures, and keeps nothing.
 */
@NullMarked
package org.lodewire.bench.topics;

import org.jspecify.annotations.NullMarked;
