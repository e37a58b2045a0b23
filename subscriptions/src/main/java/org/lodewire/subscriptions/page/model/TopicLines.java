package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.CountsView;
import org.lodewire.subscriptions.view.NewsView;

/** Makes the list of topics: what is furthest above what is usual comes first. Thread-safe. */
public final class TopicLines {

    private static final String UNKNOWN = "–";
    private static final int LABEL = 100;
    private static final int POINTS = 2_000;
    private static final Duration REACH = Duration.ofDays(8);
    private static final Duration NEW_ALERT = Duration.ofHours(1);
    private static final Comparator<TopicLine> ORDER = Comparator.<TopicLine>comparingDouble(
                    line -> Math.round(line.score() * 2))
            .thenComparingLong(TopicLine::stories)
            .reversed()
            .thenComparing(TopicLine::label);

    private final NewsView view;
    private final Baselines baselines;

    /** Of what a view knows. */
    public TopicLines(NewsView view, Baselines baselines) {
        this.view = view;
        this.baselines = baselines;
    }

    /** The topics, in the order of the page. */
    public List<TopicLine> of(CountWindow window, PageTime time) {
        Map<String, Instant> raised = new HashMap<>();
        // The newest first, so that the first one of a topic is its newest.
        view.alerts()
                .newestFirst(alert -> AlertItem.isOpen(alert.last()), null, Integer.MAX_VALUE)
                .forEach(alert ->
                        raised.putIfAbsent(alert.last().getTopic(), alert.last().getRaisedAt()));
        return view.topics().values().stream()
                .map(topic -> line(topic, window, time, raised.get(topic.getId())))
                .sorted(ORDER)
                .toList();
    }

    private TopicLine line(TopicDefinition topic, CountWindow window, PageTime time, @Nullable Instant raised) {
        CountsView counts = view.counts();
        String id = topic.getId();
        Optional<TopicCount> now = now(counts, id, window);
        Instant end = now.map(TopicCount::getEnd).orElse(time.counts());
        long stories = now.map(TopicCount::getStories).orElse(0L);
        StepSeries series = series(counts, id, window, end);
        StepSeries hourly =
                window == CountWindow.ONE_HOUR ? series : series(counts, id, CountWindow.ONE_HOUR, time.counts());
        Integer before = before(series, end.minus(window.length()));
        Usual usual = usual(topic, window, end, series, now);
        return new TopicLine(
                id,
                DisplayText.line(topic.getLabel(), LABEL),
                stories,
                isCounted(topic, window) ? Numbers.whole(stories) : UNKNOWN,
                before,
                before == null ? UNKNOWN : Numbers.signed(stories - before),
                now.map(TopicCount::getProvisional).orElse(false),
                Sparkline.points(hourly, time.counts()),
                Sparkline.text(hourly, time.counts()),
                usual.score(),
                isCounted(topic, window) ? usual.text() : "not counted in " + window.label(),
                raised != null,
                raised != null && raised.isAfter(time.counts().minus(NEW_ALERT)));
    }

    /**
     * How far a count is above what is usual.
     *
     * @param score in usual deviations
     * @param text  what is usual, in words
     */
    private record Usual(double score, String text) {}

    /** By the baseline of a rule; of a topic that has no such rule, by its counts. */
    private Usual usual(
            TopicDefinition topic, CountWindow window, Instant end, StepSeries series, Optional<TopicCount> now) {
        Optional<Baseline> baseline = baselines.of(topic, window, end);
        if (baseline.isPresent()) {
            Baseline known = baseline.get();
            return new Usual(known.last().score(now.map(known::measured).orElse(0L)), known.text());
        }
        long stories = now.map(TopicCount::getStories).orElse(0L);
        return UsualRange.before(series, end, window)
                .map(range -> new Usual(range.score(stories), range.text()))
                .orElse(new Usual(0, "what is usual is not known yet"));
    }

    private static boolean isCounted(TopicDefinition topic, CountWindow window) {
        return CountWindow.labelled(topic.getWindows()).contains(window);
    }

    /** The newest count of a topic in a window. */
    static Optional<TopicCount> now(CountsView counts, String topic, CountWindow window) {
        return counts.now(topic).stream()
                .filter(count -> count.getWindow().equals(window.label()))
                .findFirst();
    }

    /** All counts that are known up to a time. */
    static StepSeries series(CountsView counts, String topic, CountWindow window, Instant end) {
        return new StepSeries(counts.series(topic, window, end.minus(REACH), end, POINTS));
    }

    private static @Nullable Integer before(StepSeries series, Instant time) {
        Instant begin = series.begin();
        return begin == null || begin.isAfter(time) ? null : (Integer) series.storiesAt(time);
    }
}
