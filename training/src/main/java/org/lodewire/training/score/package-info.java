/**
 * The comparison of extracted texts with expected ones, for training and benchmarks. Reads texts, returns numbers, keeps no
 * state.
 */
@NullMarked
package org.lodewire.training.score;

import org.jspecify.annotations.NullMarked;
