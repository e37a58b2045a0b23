/**
 * Measures the stream of events: {@code serve} in a process of its own, and its clients and a broker in this one.
 */
@NullMarked
package org.lodewire.bench.stream;

import org.jspecify.annotations.NullMarked;
