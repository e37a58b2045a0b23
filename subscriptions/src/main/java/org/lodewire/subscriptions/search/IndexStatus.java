package org.lodewire.subscriptions.search;

import java.time.Instant;

/**
 * What an index holds.
 *
 * @param from     articles from this time on; 1970 if none has left
 * @param until    the newest event time; 1970 if nothing was read
 * @param articles the number of articles
 */
public record IndexStatus(Instant from, Instant until, int articles) {}
