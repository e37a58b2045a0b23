/** Reads the records that a topic retains, merged in an order in which each of its partitions is. */
@NullMarked
package org.lodewire.subscriptions.retained;

import org.jspecify.annotations.NullMarked;
