/**
 * Views of alerts: reads records of {@code news.topics.alerts}, writes text, keeps the raised alerts. Plain logic without
 * Kafka, for the command and for other programs.
 */
@NullMarked
package org.lodewire.subscriptions.alerts;

import org.jspecify.annotations.NullMarked;
