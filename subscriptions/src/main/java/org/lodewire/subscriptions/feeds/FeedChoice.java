package org.lodewire.subscriptions.feeds;

import java.util.Set;

/**
 * Which feeds to show.
 *
 * @param ids     ids of feeds; empty for all
 * @param failing whether to show only feeds whose polls fail or have stopped
 */
public record FeedChoice(Set<String> ids, boolean failing) {

    /** Whether to show a feed. */
    public boolean includes(FeedReport feed) {
        return (ids.isEmpty() || ids.contains(feed.id())) && (!failing || feed.isFailing());
    }
}
