/**
 * The commands {@code lodewire counts}, {@code lodewire alerts} and {@code lodewire trends}. They read
 * {@code news.topics.counts}, {@code news.topics.alerts} and {@code news.entities.trends}, write to standard output, keep
 * nothing on disk and no consumer group.
 */
@NullMarked
package org.lodewire.subscriptions.command;

import org.jspecify.annotations.NullMarked;
