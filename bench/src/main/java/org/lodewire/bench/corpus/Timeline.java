package org.lodewire.bench.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.time.PublishedTime;

/**
 * When the articles of a repeated corpus are published. Immutable.
 *
 * @param begin   the time of the first
 * @param offsets from {@code begin} to each article of the first copy, in order, never less than the one before
 * @param span    from one copy to the next
 */
record Timeline(Instant begin, List<Duration> offsets, Duration span) {

    /** Copies the list. */
    Timeline {
        offsets = List.copyOf(offsets);
    }

    /** As far apart as in the corpus; an article whose time is not known comes with the one before it. */
    static Timeline asPublished(List<Article> articles, Instant begin) {
        List<Duration> offsets = new ArrayList<>();
        Instant first = null;
        Duration reached = Duration.ZERO;
        for (Article article : articles) {
            PublishedTime published = article.metadata().published();
            Instant time = published == null ? null : published.time();
            if (time != null) {
                first = first == null ? time : first;
                Duration since = Duration.between(first, time);
                reached = since.compareTo(reached) > 0 ? since : reached;
            }
            offsets.add(reached);
        }
        // The gap between two copies is as long as one between two articles.
        Duration gap = reached.dividedBy(Math.max(1, articles.size() - 1)).plusMillis(1);
        return new Timeline(begin, offsets, reached.plus(gap));
    }

    /** At a steady rate, in articles a second. */
    static Timeline steady(int articles, double perSecond, Instant begin) {
        List<Duration> offsets = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            offsets.add(after(i, perSecond));
        }
        return new Timeline(begin, offsets, after(articles, perSecond));
    }

    private static Duration after(int articles, double perSecond) {
        return Duration.ofNanos(Math.round(articles / perSecond * 1e9));
    }

    /** The time of an article of a copy, both counted from 0. */
    Instant at(long copy, int article) {
        return begin.plus(span.multipliedBy(copy)).plus(offsets.get(article));
    }
}
