package org.lodewire.producer.crawl;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The definitions of all feeds, of all hosts, as the program has read them. All crawls of a program share them. */
public interface FeedDefinitions {

    /** The definition of a feed; null if there is none, or no more. */
    @Nullable
    FeedSettings get(String feedId);

    /** All definitions. */
    Collection<FeedSettings> all();
}
