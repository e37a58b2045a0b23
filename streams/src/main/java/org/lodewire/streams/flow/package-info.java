/**
 * What all stages are built from: the wiring of a stage and its operators, stores of bytes on Kafka Streams' stores,
 * the output router, watermarks on all partitions of a topic, and the clock modes. Reads and writes the topics for the
 * stages; keeps nothing itself.
 */
@NullMarked
package org.lodewire.streams.flow;

import org.jspecify.annotations.NullMarked;
