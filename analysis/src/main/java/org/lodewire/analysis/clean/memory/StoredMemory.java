package org.lodewire.analysis.clean.memory;

/** A value of the store of source memories. */
sealed interface StoredMemory permits SourceTotal, MemorySnapshot, ArticleEntry {}
