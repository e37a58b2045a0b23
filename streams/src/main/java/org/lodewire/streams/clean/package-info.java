/**
 * The clean stage: wires the cleaning of {@code analysis.clean} into the topology.
 *
 * <p>Reads {@code news.articles.raw}, writes {@code news.articles.clean} and {@code news.articles.rejected}. Keeps the stores
 * {@code clean.seen} and {@code clean.expiries} of accepted articles, and {@code clean.memory} and
 * {@code clean.memory.expiries} of the lines of each source.
 */
@NullMarked
package org.lodewire.streams.clean;

import org.jspecify.annotations.NullMarked;
