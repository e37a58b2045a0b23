/**
 * Measures the throughput of the pipeline on this machine and compares it with a plain copy of the same records. Reads
 * a corpus or generates articles, on a broker and a registry of its own. Writes figures and keeps no state.
 */
@NullMarked
package org.lodewire.bench;

import org.jspecify.annotations.NullMarked;
