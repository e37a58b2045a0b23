package org.lodewire.subscriptions.page.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.baseline.UsualCount;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.TopicCount;

/**
 * What a rule of a topic takes for usual in a window.
 *
 * @param rule    the rule's id
 * @param measure what it counts
 * @param score   the score at which it raises an alert
 * @param usual   what it expects, the oldest first; not empty
 */
record Baseline(String rule, Measure measure, double score, List<UsualCount> usual) {

    /** Four fifths of the counts of a normal distribution are within so many deviations. */
    private static final double BAND = 1.28;

    Baseline {
        usual = List.copyOf(usual);
    }

    /** What was expected at a time; null before anything was learnt. */
    @Nullable
    UsualCount at(Instant time) {
        UsualCount found = null;
        for (UsualCount each : usual) {
            if (found != null && each.at() > time.toEpochMilli()) {
                return found;
            }
            found = each.at() <= time.toEpochMilli() ? each : found;
        }
        return found;
    }

    /** What the rule counts, of a count. */
    long measured(TopicCount count) {
        return switch (measure) {
            case ARTICLES -> count.getArticles();
            case STORIES -> count.getStories();
            case MENTIONS -> count.getMentions();
        };
    }

    /** The newest. */
    UsualCount last() {
        return usual.get(usual.size() - 1);
    }

    static long low(UsualCount count) {
        return count.above(BAND);
    }

    static long high(UsualCount count) {
        return count.reaching(BAND) - 1;
    }

    /** The lowest count for which the rule raises an alert. */
    long alerting(UsualCount count) {
        return count.reaching(score);
    }

    /** What is usual now, in words. */
    String text() {
        long low = low(last());
        long high = high(last());
        return "usually " + (low == high ? Numbers.whole(low) : Numbers.whole(low) + " to " + Numbers.whole(high)) + " "
                + measure.name().toLowerCase(Locale.ROOT) + ", an alert from " + Numbers.whole(alerting(last()))
                + " on";
    }
}
