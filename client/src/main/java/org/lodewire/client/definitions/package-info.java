/**
 * Access to {@code news.topics.definitions} and {@code news.feeds.definitions} from outside of what uses them: reads and writes
 * the topics, keeps nothing.
 */
@NullMarked
package org.lodewire.client.definitions;

import org.jspecify.annotations.NullMarked;
