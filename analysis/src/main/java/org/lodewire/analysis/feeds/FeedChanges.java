package org.lodewire.analysis.feeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.FeedDefinition;

/**
 * What definitions change.
 *
 * @param created   feeds that are not defined yet
 * @param changed   feeds that are defined in another way
 * @param unchanged feeds that are defined in the same way
 */
public record FeedChanges(List<FeedDefinition> created, List<FeedDefinition> changed, List<FeedDefinition> unchanged) {

    /** Compares definitions with those that apply, by id. */
    public static FeedChanges of(Collection<FeedDefinition> feeds, Map<String, FeedDefinition> applied) {
        FeedChanges changes = new FeedChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FeedDefinition feed : feeds) {
            FeedDefinition earlier = applied.get(feed.getId());
            if (earlier == null) {
                changes.created.add(feed);
            } else if (earlier.equals(feed)) {
                changes.unchanged.add(feed);
            } else {
                changes.changed.add(feed);
            }
        }
        return changes;
    }

    /** The definitions to apply. */
    public List<FeedDefinition> toApply() {
        List<FeedDefinition> feeds = new ArrayList<>(created);
        feeds.addAll(changed);
        return feeds;
    }
}
