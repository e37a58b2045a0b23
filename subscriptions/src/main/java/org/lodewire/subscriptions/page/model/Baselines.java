package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.rule.UsualCounts;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.CountPoint;
import org.lodewire.subscriptions.view.NewsView;

/**
 * The baselines of topics. Each comes from a rule of the topic, folded over the counts of the last seven days as alerts fold it,
 * and is kept for an hour of the counts' time, in which it changes little, but not if the counts are forgotten. Thread-safe.
 */
public final class Baselines {

    private static final Duration REACH = Duration.ofDays(7);
    private static final long KEPT_MILLIS = Duration.ofHours(1).toMillis();
    private static final int POINTS = 100_000;
    private static final int MOST = 2_000;

    private final NewsView view;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param hour       when it was computed, each topic at another time within the hour, so that no page waits for all of them
     * @param generation of the counts from which it was computed
     */
    private record Kept(
            TopicDefinition definition,
            long hour,
            int generation,
            @Nullable Baseline baseline) {

        boolean isOf(TopicDefinition topic, long now, int counts) {
            return hour == now && generation == counts && definition.equals(topic);
        }
    }

    private record Key(String topic, CountWindow window) {}

    /** Of what a view knows. */
    public Baselines(NewsView view) {
        this.view = view;
    }

    /** That of a topic in a window, up to a time; empty if no rule has one, or if too little is known. */
    Optional<Baseline> of(TopicDefinition topic, CountWindow window, Instant time) {
        Key key = new Key(topic.getId(), window);
        long hour = Math.floorDiv(time.toEpochMilli() + Math.floorMod(key.hashCode(), KEPT_MILLIS), KEPT_MILLIS);
        int generation = view.counts().generation();
        Kept there = kept.get(key);
        if (there == null || !there.isOf(topic, hour, generation)) {
            there = new Kept(
                    topic, hour, generation, compute(topic, window, time).orElse(null));
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, there);
        }
        return Optional.ofNullable(there.baseline());
    }

    /** A rule that watches this window comes before one that has it as a horizon. */
    private Optional<Baseline> compute(TopicDefinition topic, CountWindow window, Instant time) {
        return topic.getRules().stream()
                .filter(rule -> rule.getKind() == RuleKind.SPIKE)
                .map(rule -> WatchedRule.of(topic, rule))
                .sorted(Comparator.comparing(rule -> rule.window() != window))
                .flatMap(rule -> fold(rule, window, time).stream())
                .findFirst();
    }

    private Optional<Baseline> fold(WatchedRule rule, CountWindow window, Instant time) {
        UsualCounts counts = UsualCounts.of(rule, window.length()).orElse(null);
        if (counts == null) {
            return Optional.empty();
        }
        view.counts()
                .series(rule.topic(), rule.window(), time.minus(REACH), time, POINTS)
                .forEach(point -> counts.take(point.end().toEpochMilli(), measured(point, rule)));
        counts.advance(time.toEpochMilli());
        return counts.usual().isEmpty()
                ? Optional.empty()
                : Optional.of(new Baseline(
                        rule.definition().getId(), rule.definition().getMeasure(), counts.score(), counts.usual()));
    }

    private static long measured(CountPoint point, WatchedRule rule) {
        return switch (rule.definition().getMeasure()) {
            case ARTICLES -> point.articles();
            case STORIES -> point.stories();
            case MENTIONS -> point.mentions();
        };
    }
}
