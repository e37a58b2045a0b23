/**
 * {@code lodewire bench topics}: what an article costs the topics stage as the number of topics grows. Reads a corpus,
 * makes up topics for it, writes figures, keeps nothing.
 */
package org.lodewire.bench.topics;
