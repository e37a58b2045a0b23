/**
 * The reader's side of counts: reads {@code news.topics.counts}, writes text, keeps one count for each topic and window.
 * Plain logic without Kafka, for the commands and for other programs that show counts.
 */
package org.lodewire.subscriptions.counts;
