/**
 * Which counts to emit beyond the changed results of ended steps: provisional counts of the current step, and counts of
 * topics that were removed. Reads {@link org.lodewire.analysis.counting.RollingCounts}. Keeps the keys whose last emitted
 * count is not zero.
 */
@NullMarked
package org.lodewire.analysis.counting.emission;

import org.jspecify.annotations.NullMarked;
