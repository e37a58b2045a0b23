/**
 * Trains the tagger of the entities stage. Reads labelled texts and word vectors, writes the model and the word
 * classes, which are resources of the analysis module, and keeps nothing.
 */
@NullMarked
package org.lodewire.training.entities;

import org.jspecify.annotations.NullMarked;
