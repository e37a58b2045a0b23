package org.lodewire.analysis.counting;

import org.lodewire.analysis.store.OrderedStore;

/** The stories that mention a name, each stored until no article can affect its counts any more. */
final class TrackedStories {

    private final OrderedStore store;
    private final StoryExpiries expiries;
    private final long retention;

    /**
     * @param retention how long after its step an article is stored, in milliseconds: the grace and the longest window
     */
    TrackedStories(OrderedStore stories, OrderedStore expiries, long retention) {
        this.store = stories;
        this.expiries = new StoryExpiries(expiries);
        this.retention = retention;
    }

    /** A story of a name. */
    StoryTimes get(String name, String story) {
        return new StoryTimes(store, name, story);
    }

    /** Sets a timer to remove the steps of a story after the retention, unless it already has one for that day. */
    void extendExpiry(StoryTimes times, String name, String story, long time) {
        int day = StoryExpiries.dayOf(time + retention);
        if (times.extendExpiry(day)) {
            expiries.schedule(day, name, story);
        }
    }

    /** Removes the steps that are older than the retention, once per day of event time. */
    void expire(long time) {
        for (StoryExpiries.Expiry expiry : expiries.pollUntil(time)) {
            StoryTimes times = get(expiry.name(), expiry.story());
            times.removeUntil(time - retention);
            times.save();
        }
    }
}
