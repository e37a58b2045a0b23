package org.lodewire.streams.oracle;

import org.lodewire.schemas.Measure;
import org.lodewire.schemas.TopicCount;

/** The numbers of a count. */
record Numbers(long articles, long stories, long mentions) {

    static final Numbers ZERO = new Numbers(0, 0, 0);

    static Numbers of(TopicCount count) {
        return new Numbers(count.getArticles(), count.getStories(), count.getMentions());
    }

    long of(Measure measure) {
        return switch (measure) {
            case ARTICLES -> articles;
            case STORIES -> stories;
            case MENTIONS -> mentions;
        };
    }
}
