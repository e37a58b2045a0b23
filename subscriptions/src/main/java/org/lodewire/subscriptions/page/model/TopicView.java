package org.lodewire.subscriptions.page.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.CountsView;
import org.lodewire.subscriptions.view.NewsView;

/**
 * The chosen topic.
 *
 * @param id       its id
 * @param label    its display name
 * @param query    its query
 * @param rules    its rules, in words
 * @param windows  its newest counts
 * @param usual    what its rule takes for usual in the chosen window, in words; empty if no rule has a baseline there
 * @param asOf     when the newest count of the chosen window ends; null if there is none
 * @param chart    the data of its chart, as JSON
 */
public record TopicView(
        String id,
        String label,
        String query,
        List<String> rules,
        List<WindowCount> windows,
        String usual,
        @Nullable Moment asOf,
        String chart) {

    private static final int TEXT = 10_000;
    private static final int LABEL = 200;

    /**
     * The newest count of a window.
     *
     * @param window      its label
     * @param stories     number of stories
     * @param articles    number of articles
     * @param provisional whether it may still change
     * @param corrected   whether late articles or a backfill changed it
     */
    public record WindowCount(String window, String stories, String articles, boolean provisional, boolean corrected) {

        static WindowCount of(CountsView counts, String topic, CountWindow window) {
            Optional<TopicCount> count = TopicLines.now(counts, topic, window);
            return new WindowCount(
                    window.label(),
                    Numbers.whole(count.map(TopicCount::getStories).orElse(0L)),
                    Numbers.whole(count.map(TopicCount::getArticles).orElse(0L)),
                    count.map(TopicCount::getProvisional).orElse(false),
                    count.map(each -> !each.getProvisional() && (each.getRevision() > 0 || each.getBackfilled()))
                            .orElse(false));
        }
    }

    /** A topic as a view knows it. */
    public static TopicView of(
            TopicDefinition topic,
            NewsView view,
            Chart chart,
            Baselines baselines,
            Selection selection,
            PageTime time) {
        CountWindow window = selection.window();
        Optional<TopicCount> now = TopicLines.now(view.counts(), topic.getId(), window);
        return new TopicView(
                topic.getId(),
                DisplayText.line(topic.getLabel(), LABEL),
                DisplayText.text(topic.getQuery()
                        .substring(0, Math.min(TEXT, topic.getQuery().length()))),
                topic.getRules().stream().map(TopicView::words).toList(),
                List.of(CountWindow.values()).stream()
                        .map(each -> WindowCount.of(view.counts(), topic.getId(), each))
                        .toList(),
                baselines.of(topic, window, time.counts()).map(Baseline::text).orElse(""),
                now.map(count -> Moment.of(count.getEnd(), time.now())).orElse(null),
                chart.json(topic, selection, time).toString());
    }

    private static String words(AlertRule rule) {
        return RuleText.of(rule);
    }
}
