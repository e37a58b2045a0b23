/**
 * Views of counts: reads records of {@code news.topics.counts}, writes text, keeps one count for each topic and window. Plain
 * logic without Kafka, for the command and for other programs.
 */
@NullMarked
package org.lodewire.subscriptions.counts;

import org.jspecify.annotations.NullMarked;
