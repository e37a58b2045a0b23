/** Measures articles that are sent over HTTP, on a broker of its own. Writes synthetic articles to that broker. */
@NullMarked
package org.lodewire.bench.receive;

import org.jspecify.annotations.NullMarked;
