/**
 * The features of lines that the models of plain texts and of pages share, and the model of plain texts.
 *
 * <p>Reads lines and the reasons that the rules give for them, fills a
 * {@link org.lodewire.analysis.clean.model.FeatureTable}. Keeps no state but its resources: the model {@code text.model} and
 * the word weights {@code words.tsv}, both made by {@code lodewire train}.
 */
@NullMarked
package org.lodewire.analysis.clean.feature;

import org.jspecify.annotations.NullMarked;
