/**
 * The gazetteer of names and the lexicon of word lists. Reads the resources {@code gazetteer.tsv} and {@code
 * lexicon.txt} and a file of user-defined entities, writes nothing, and keeps both in memory, read-only and shared by
 * all threads.
 */
@NullMarked
package org.lodewire.analysis.entities.knowledge;

import org.jspecify.annotations.NullMarked;
