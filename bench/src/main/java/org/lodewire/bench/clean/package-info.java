/**
 * Benchmarks of the clean stage's logic: its speed compared with parsing alone and with other extractors, the quality of the
 * extraction, and the cost of hostile inputs. Reads files of rows or generates its inputs, returns figures, keeps no state.
 */
@NullMarked
package org.lodewire.bench.clean;

import org.jspecify.annotations.NullMarked;
