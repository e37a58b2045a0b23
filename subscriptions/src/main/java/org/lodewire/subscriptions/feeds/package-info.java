/**
 * How feeds are: compares the feeds that are defined with what the crawler has published about them, and prints it. Reads
 * records that it is given, keeps the newest of each feed.
 */
@NullMarked
package org.lodewire.subscriptions.feeds;

import org.jspecify.annotations.NullMarked;
