package org.lodewire.analysis.counting;

/**
 * One article's contribution to the counts of a name.
 *
 * @param story    id of the article's story
 * @param at       the article's event time, in milliseconds since the epoch
 * @param mentions how often the article mentions the name
 */
public record Occurrence(String story, long at, long mentions) {}
