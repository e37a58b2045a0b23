/**
 * How extracted texts are compared with what should have been extracted, for training and benchmark alike. Reads texts,
 * writes numbers, keeps nothing.
 */
package org.lodewire.training.score;
