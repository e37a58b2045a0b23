/**
 * Which lines belong to the article: boosted trees over the features of lines, and the selection of lines by their predicted
 * probabilities.
 *
 * <p>Reads tables of features, returns probabilities and the selected lines, keeps no state. The models are resources of the
 * packages that compute the features; {@code lodewire train} makes them.
 */
@NullMarked
package org.lodewire.analysis.clean.model;

import org.jspecify.annotations.NullMarked;
