package org.lodewire.streams.oracle;

/**
 * An article as the producer sent it.
 *
 * @param draft    the article
 * @param clock    the latest event time sent so far, including its own
 * @param sequence number of articles sent before it in this run of the producer
 */
record Sent(Draft draft, long clock, long sequence) {}
