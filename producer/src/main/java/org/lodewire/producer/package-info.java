/**
 * The producer: {@link org.lodewire.producer.Replay} of a corpus and {@link org.lodewire.producer.Ingest} of a stream
 * take articles from a source and hand them to a publisher. Writes {@code news.articles.raw} and
 * {@code news.articles.rejected}; holds no state.
 */
@NullMarked
package org.lodewire.producer;

import org.jspecify.annotations.NullMarked;
