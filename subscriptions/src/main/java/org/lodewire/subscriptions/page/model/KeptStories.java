package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lodewire.subscriptions.page.model.Articles.StoryList;

/**
 * The newest stories of topics as they were found last, so that a page that many look at is not searched for each of them. Keeps
 * those of the {@value #MOST} topics that were asked for last, some megabytes. Thread-safe.
 */
final class KeptStories {

    private static final int MOST = 200;

    /** So long a list may show that is still right: its times are as of when it was found. */
    private static final Duration SAME = Duration.ofMinutes(1);

    /** So long another one may show until the newer one is loaded. */
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private final Map<String, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * A list that was complete.
     *
     * @param version of the index in which it was found
     * @param found   when
     */
    private record Kept(StoryList stories, long version, Instant found) {}

    /**
     * The stories of a topic: as they are, if the index has not changed since; else those of some seconds ago, which are marked as
     * not complete, so that they are loaded again. Empty if they must be searched for.
     */
    synchronized Optional<StoryList> get(String topic, long version, Instant now) {
        Kept there = kept.get(topic);
        if (there == null) {
            return Optional.empty();
        }
        boolean isSame = there.version() == version;
        Duration age = Duration.between(there.found(), now);
        if (age.isNegative() || age.compareTo(isSame ? SAME : OLDEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                isSame
                        ? there.stories()
                        : new StoryList(
                                there.stories().stories(),
                                false,
                                there.stories().current()));
    }

    /** Keeps a list, if it is complete: only such a one says all that there is to say. */
    synchronized void put(String topic, StoryList stories, long version, Instant now) {
        if (!stories.complete()) {
            return;
        }
        kept.put(topic, new Kept(stories, version, now));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
