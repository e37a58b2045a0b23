/**
 * The reader's side of alerts: reads {@code news.topics.alerts}, writes text, keeps the alerts that are raised. Plain
 * logic without Kafka, for the commands and for other programs that show alerts.
 */
package org.lodewire.subscriptions.alerts;
