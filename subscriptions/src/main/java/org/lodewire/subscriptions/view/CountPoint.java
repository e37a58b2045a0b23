package org.lodewire.subscriptions.view;

import java.time.Instant;

/**
 * A final count of a series. It is valid until the next one.
 *
 * @param end       the end of the window
 * @param articles  number of articles
 * @param stories   number of stories
 * @param mentions  number of mentions
 * @param corrected whether late articles or a backfill changed it after it was first final
 */
public record CountPoint(Instant end, int articles, int stories, int mentions, boolean corrected) {}
