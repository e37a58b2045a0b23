/**
 * Tags names with a greedy averaged perceptron. Reads {@link org.lodewire.analysis.entities.text.Tokens}, returns one
 * {@link org.lodewire.analysis.entities.tagger.Tags tag} per token, and keeps nothing between articles. The training
 * module creates its two resources, {@code tagger.model} and {@code classes.bin}.
 */
@NullMarked
package org.lodewire.analysis.entities.tagger;

import org.jspecify.annotations.NullMarked;
