/**
 * Alerts. Reads {@code news.topics.counts} and, for evidence and for the passing of time, {@code news.flow.hits}; writes
 * {@code news.topics.alerts}. Keeps, per rule, whether it is raised and since when, and the newest articles of each topic.
 */
package org.lodewire.streams.alerts;
