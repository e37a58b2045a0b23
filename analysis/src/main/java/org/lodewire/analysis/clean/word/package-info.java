/**
 * Words of a text as hashes: sets, indexes and weights that are looked up without allocation.
 *
 * <p>Reads text and tables of weights, keeps no state besides. Depends on no other package of the clean stage.
 */
@NullMarked
package org.lodewire.analysis.clean.word;

import org.jspecify.annotations.NullMarked;
