/**
 * What the entities stage knows beforehand: the gazetteer, names with what they stand for, and the lexicon, lists of words.
 * Reads the resources {@code gazetteer.tsv} and {@code lexicon.txt} and a user's file of entities, writes nothing, keeps
 * both in memory, read-only, for all threads.
 */
package org.lodewire.analysis.entities.knowledge;
