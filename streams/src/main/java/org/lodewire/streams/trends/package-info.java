/**
 * What the news is about. Reads {@code news.flow.entity-contributions}, writes {@code news.entities.counts} and
 * {@code news.entities.trends}. Keeps what {@link org.lodewire.streams.rolling} keeps, by entity, for the last hour and the
 * last day; the names of entities; at which steps to rank again, and what was told last.
 */
package org.lodewire.streams.trends;
