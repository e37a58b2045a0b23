/**
 * The trends stage: what the news is about. Reads {@code news.flow.entity-contributions}, writes
 * {@code news.entities.counts} and {@code news.entities.trends}. Keeps what {@link org.lodewire.analysis.counting} keeps, by
 * entity, for the windows {@code 1h} and {@code 24h}; the names of entities; the steps at which to rank again; and the trends
 * published last.
 */
@NullMarked
package org.lodewire.streams.trends;

import org.jspecify.annotations.NullMarked;
