/**
 * Words of a text as hashes: sets, indexes and weights that are looked up without allocation.
 *
 * <p>Reads text and tables of weights, keeps no state besides. Depends on no other package of the clean stage.
 */
package org.lodewire.analysis.clean.word;
