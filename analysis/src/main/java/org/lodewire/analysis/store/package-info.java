/**
 * Where stages keep their state: ordered stores of bytes, caches and filters before them, their keys, queues of timers, codecs for their
 * values. Every value begins with a version byte. Nothing here depends on Kafka; stages back {@link
 * org.lodewire.analysis.store.OrderedStore} by a store of Kafka Streams, tests by one in memory.
 */
@NullMarked
package org.lodewire.analysis.store;

import org.jspecify.annotations.NullMarked;
