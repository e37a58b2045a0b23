/**
 * Rolling counts. Reads {@code news.flow.hits}, writes {@code news.topics.counts}. Keeps, per topic and window, how the
 * count changes at the ends of steps (those to come as changes, those of the grace as values) and, per topic and story,
 * the times of its articles.
 *
 * <p>The count of a window is a function of its end that changes only at a few ends: up when an article enters the window
 * and down when it leaves. An article is therefore one interval of ends to add to, whatever the window's length; letting
 * time pass is reading the changes in order; and a late article is the same addition to a stretch that was already read.
 */
package org.lodewire.streams.counts;
