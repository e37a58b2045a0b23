/**
 * The commands {@code lodewire counts} and {@code lodewire alerts}: read {@code news.topics.counts} and
 * {@code news.topics.alerts}, write to standard output, keep nothing on disk and no consumer group.
 */
package org.lodewire.alerts.command;
