/** Compares the guess of charsets with other detectors. */
@NullMarked
package org.lodewire.bench.charset;

import org.jspecify.annotations.NullMarked;
