/**
 * Measures the index of the stories stage as it grows. Generates articles and fills stores on disk, opened as Kafka
 * Streams opens them, without a broker. Writes figures and keeps no state.
 */
@NullMarked
package org.lodewire.bench.stories;

import org.jspecify.annotations.NullMarked;
