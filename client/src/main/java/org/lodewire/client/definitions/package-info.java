/** Access to {@code news.topics.definitions} from outside the pipeline: reads and writes the topic, keeps nothing. */
@NullMarked
package org.lodewire.client.definitions;

import org.jspecify.annotations.NullMarked;
