/**
 * Teaches the entities stage's tagger. Reads labelled texts and word vectors, writes the model and the word classes among
 * the resources of the streams module.
 */
package org.lodewire.training.entities;
