/** Trains boosted trees. Reads tables of features with a label and a weight a row, makes trees, keeps nothing. Plain logic. */
package org.lodewire.training.boost;
