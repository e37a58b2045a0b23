/**
 * Alerts of topics. Reads final counts, watermarks and, for evidence, contributions; passes the changes of alerts to a
 * listener. Keeps, per rule, its state, snapshots of it within the grace, and the alerts published since; per topic and
 * window that a rule watches, the counts of that time; and the newest articles of each topic.
 */
@NullMarked
package org.lodewire.analysis.alerts;

import org.jspecify.annotations.NullMarked;
