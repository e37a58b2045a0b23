/** Reads the records that a topic retains, merged in an order in which each of its partitions is. */
@NullMarked
package org.lodewire.cli.retained;

import org.jspecify.annotations.NullMarked;
