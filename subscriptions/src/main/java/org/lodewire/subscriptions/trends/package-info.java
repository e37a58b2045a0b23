/**
 * The reader's side of trends: reads {@code news.entities.trends}, writes text, keeps nothing. Plain logic without Kafka,
 * for the command and for other programs that show trends.
 */
package org.lodewire.subscriptions.trends;
