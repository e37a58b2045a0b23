/**
 * When sources are silent: learns the rhythm of each source from its own articles, and finds silences that are longer than it
 * explains. Plain logic, without Kafka; the same activities and times have the same results on every machine.
 */
@NullMarked
package org.lodewire.analysis.sources;

import org.jspecify.annotations.NullMarked;
