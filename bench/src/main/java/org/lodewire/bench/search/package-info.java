/** Measures the index of articles: how fast it is filled from a broker, and how long searches take. */
@NullMarked
package org.lodewire.bench.search;

import org.jspecify.annotations.NullMarked;
