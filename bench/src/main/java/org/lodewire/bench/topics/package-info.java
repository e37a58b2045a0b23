/**
 * {@code lodewire bench topics}: measures the CPU time per article of topic matching for different numbers of topics.
 * Reads a corpus, generates synthetic topics for it, prints figures, and keeps nothing.
 */
package org.lodewire.bench.topics;
