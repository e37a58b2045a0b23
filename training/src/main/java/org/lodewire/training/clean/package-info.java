/**
 * Teaches the clean stage which lines belong to an article. Reads labelled pages and texts, writes the models among the
 * resources of the streams module, keeps nothing else.
 */
package org.lodewire.training.clean;
