package org.lodewire.analysis.counting;

/**
 * An article that mentions what is counted.
 *
 * @param story    its story
 * @param at       its event time, in milliseconds since the epoch
 * @param mentions how many mentions
 */
public record Occurrence(String story, long at, long mentions) {}
