package org.lodewire.streams.oracle;

/**
 * An article as the producer sent it.
 *
 * @param draft    the article
 * @param clock    the latest event time that was sent until then, its own included
 * @param sequence how many articles had been sent before it by this run of the producer
 */
record Sent(Draft draft, long clock, long sequence) {}
