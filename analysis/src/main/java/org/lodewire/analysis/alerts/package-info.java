/**
 * Alerts. Reads {@code news.topics.counts} and, for evidence and for the passing of time, {@code news.flow.topic-contributions}; writes
 * {@code news.topics.alerts}. Keeps, per rule, what it remembers now and what it remembered at some ends within the grace,
 * and which alerts were told since; per topic and window that a rule watches, the counts of that time; and the newest
 * articles of each topic.
 */
package org.lodewire.analysis.alerts;
