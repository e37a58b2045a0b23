/**
 * Articles that are submitted again after they were rejected or became dead letters: finds the original of each, and why it
 * cannot be counted. Reads {@code news.articles.raw}; holds no state.
 */
@NullMarked
package org.lodewire.producer.submission;

import org.jspecify.annotations.NullMarked;
