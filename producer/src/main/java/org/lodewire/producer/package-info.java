/**
 * The producer: a {@link org.lodewire.producer.Replay} of a corpus or the {@link org.lodewire.producer.Ingest} of a
 * stream takes articles from one source and hands them to one publisher. Writes {@code news.articles.raw} and
 * {@code news.articles.rejected} and keeps nothing.
 */
package org.lodewire.producer;
