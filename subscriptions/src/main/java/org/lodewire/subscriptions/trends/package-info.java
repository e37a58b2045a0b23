/**
 * Text for trends: reads records of {@code news.entities.trends}, writes text, keeps nothing. Plain logic without Kafka, for
 * the command and for other programs.
 */
@NullMarked
package org.lodewire.subscriptions.trends;

import org.jspecify.annotations.NullMarked;
