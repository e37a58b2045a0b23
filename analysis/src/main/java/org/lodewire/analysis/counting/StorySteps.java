package org.lodewire.analysis.counting;

/**
 * The stored part of {@link StoryTimes} that is read with every article.
 *
 * @param expiryDay the last day for which the story has a timer, counted from the epoch
 * @param hasOlder  whether older steps are stored as entries of their own
 * @param newest    the newest steps, each with its number of articles
 */
record StorySteps(int expiryDay, boolean hasOlder, SortedCells newest) {}
