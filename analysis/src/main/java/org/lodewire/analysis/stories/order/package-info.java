/**
 * The order in which the producer sent articles, restored after they went through several partitions. Keeps the
 * articles that wait and the progress of each partition.
 */
@NullMarked
package org.lodewire.analysis.stories.order;

import org.jspecify.annotations.NullMarked;
