/**
 * Finds the people, organisations, places and materials of an article. Reads a title and a text, returns
 * {@link org.lodewire.analysis.entities.FoundEntity} values or the Avro record of the entities stage, and keeps nothing
 * between articles. {@code text} splits a text into tokens, {@code tagger} finds names, {@code knowledge} contains the
 * gazetteer and the word lists, and {@code article} decides which names denote the same entity. The training module
 * creates the resources; {@code ATTRIBUTION.txt} and {@code gazetteer-ATTRIBUTION.txt} list their sources.
 */
@NullMarked
package org.lodewire.analysis.entities;

import org.jspecify.annotations.NullMarked;
