/**
 * The one way into Kafka. Writes articles and watermarks to {@code news.articles.raw} and what is not taken to
 * {@code news.articles.rejected}; keeps the event clock of what it sent.
 */
package org.lodewire.producer.publish;
