/**
 * Publishing to Kafka. Writes articles and watermarks to {@code news.articles.raw} and rejections to
 * {@code news.articles.rejected}; holds the event clock of the articles sent.
 */
@NullMarked
package org.lodewire.producer.publish;

import org.jspecify.annotations.NullMarked;
