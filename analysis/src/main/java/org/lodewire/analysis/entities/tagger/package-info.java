/**
 * A greedy averaged-perceptron tagger of names. Reads {@link org.lodewire.analysis.entities.text.Tokens}, writes one
 * {@link org.lodewire.analysis.entities.tagger.Tags tag} a token, keeps nothing between texts. What it has learned stands
 * in two resources, {@code tagger.model} and {@code classes.bin}, which the training module makes.
 */
package org.lodewire.analysis.entities.tagger;
