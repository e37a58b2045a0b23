/**
 * Measures the pipeline as it runs live, in a process of its own on the wall clock: how long articles take to their counts and
 * alerts, what memory and disk it takes, and how it starts. Reads and writes the topics of a broker of its own; keeps nothing.
 */
@NullMarked
package org.lodewire.bench.live;

import org.jspecify.annotations.NullMarked;
