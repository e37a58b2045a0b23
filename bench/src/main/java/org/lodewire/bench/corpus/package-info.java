/** Articles for a run of any length: those of a corpus, repeated under new ids, addresses, words and times. No Kafka. */
@NullMarked
package org.lodewire.bench.corpus;

import org.jspecify.annotations.NullMarked;
