/**
 * Rolling counts of anything that has a name, exact at every step's end. Reads hits and the time, tells counts to a
 * listener, keeps ordered stores. Plain logic without Kafka, for the stages that count topics and entities.
 *
 * <p>The count of a window is a function of its end that changes only at a few ends: up when an article enters the window
 * and down when it leaves. An article is therefore one interval of ends to add to, whatever the window's length; letting
 * time pass is reading the changes in order; and a late article is the same addition to a stretch that was already read.
 *
 * <p>The steps of every window are multiples of the shortest one, so that articles of one such step enter and leave every
 * window together. As long as the step is not over they are only added up, which is most of the work there is where much
 * is counted: what follows depends on the steps and not on the articles in them.
 */
package org.lodewire.analysis.counting;
