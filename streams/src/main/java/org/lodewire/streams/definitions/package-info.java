/**
 * Topic definitions, for every task of the pipeline. Reads {@code news.topics.definitions} into a global store in memory, so
 * that a definition takes effect while the pipeline runs.
 */
@NullMarked
package org.lodewire.streams.definitions;

import org.jspecify.annotations.NullMarked;
