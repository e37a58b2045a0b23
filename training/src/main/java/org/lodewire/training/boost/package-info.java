/** Trains boosted trees from tables of features. Plain logic. */
package org.lodewire.training.boost;
