/**
 * Rolling counts of anything that has a name, exact at the end of every step. Reads occurrences and the time, passes counts
 * to a listener and keeps its state in ordered stores. Plain logic without Kafka, for the stages that count topics and
 * entities.
 *
 * <p>The count of a window is a function of its end that changes at few ends only: it grows when an article enters the
 * window and falls when the article leaves. An article is therefore an addition to one range of ends, regardless of the
 * window's length. Advancing the clock reads the changes in order. A late article is the same addition to a range that was
 * already read.
 *
 * <p>The steps of every window are multiples of the shortest one, so articles of one such step enter and leave every window
 * together. Until that step ends they are only summed up, which is most of the work when much is counted: all later work
 * depends on the number of steps, not of articles.
 */
@NullMarked
package org.lodewire.analysis.counting;

import org.jspecify.annotations.NullMarked;
