/**
 * The baseline of a spike rule: what is usual for a topic, and how far a count is from it. Plain arithmetic on samples of
 * counts. Keeps nothing; a {@link org.lodewire.analysis.alerts.baseline.Baseline} is stored with the state of its rule.
 */
@NullMarked
package org.lodewire.analysis.alerts.baseline;

import org.jspecify.annotations.NullMarked;
