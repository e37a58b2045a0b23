/**
 * Trends: which entities are mentioned most in a window, and which rise fastest. Reads counts of entities and the labels of
 * articles; builds the records of {@code news.entities.counts} and {@code news.entities.trends}. Keeps the labels of
 * entities and the ends of steps at which to rank.
 */
@NullMarked
package org.lodewire.analysis.trends;

import org.jspecify.annotations.NullMarked;
