/** Trains boosted trees. Reads tables of features with a label and a weight for each row, returns trees, keeps no state. */
@NullMarked
package org.lodewire.training.boost;

import org.jspecify.annotations.NullMarked;
