package org.lodewire.analysis.clean.memory;

/**
 * How many sources of the partition have a memory.
 *
 * @param sources at least 1
 */
record SourceTotal(int sources) implements StoredMemory {}
