package org.lodewire.subscriptions.page.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.subscriptions.feeds.FeedReport;
import org.lodewire.subscriptions.feeds.FeedStatuses;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.SourcesView;

/** Lists feeds, sources and rejected articles, with what needs somebody's attention first. Thread-safe. */
public final class Sources {

    private static final String KEY = "source/";
    private static final int LISTED = 500;
    private static final int REJECTS = 100;
    private static final int LINE = 300;

    private final NewsView view;
    private final FeedDefinitionCheck check;

    /** Those that a view knows. */
    public Sources(NewsView view) {
        this.view = view;
        this.check = FeedDefinitionCheck.find();
    }

    /** The feeds: those that fail first. */
    public List<FeedLine> feeds(Instant now) {
        Map<String, FeedDefinition> definitions = new HashMap<>();
        view.feeds().values().forEach(feed -> definitions.put(feed.getId(), feed));
        FeedStatuses statuses = new FeedStatuses(definitions, check);
        view.feedStatuses().values().forEach(status -> statuses.take(status.getId(), status));
        return statuses.feeds().stream()
                .sorted(Comparator.comparing(FeedReport::isFailing).reversed())
                .limit(LISTED)
                .map(feed -> FeedLine.of(feed, now))
                .toList();
    }

    /** The sources: those that are silent first, then those that published last. */
    public List<SourceLine> sources(Instant now) {
        Map<String, String> silences = new HashMap<>();
        view.alerts()
                .newestFirst(
                        alert -> alert.last().getTopic().startsWith(KEY) && AlertItem.isOpen(alert.last()),
                        null,
                        Integer.MAX_VALUE)
                .forEach(alert -> silences.put(
                        alert.last().getTopic().substring(KEY.length()),
                        alert.last().getId()));
        List<SourcesView.Source> sources = new ArrayList<>(view.sources().all());
        sources.sort(Comparator.comparing((SourcesView.Source source) ->
                        silences.containsKey(source.last().getSource()))
                .thenComparing(source -> source.last().getClock())
                .reversed());
        return sources.stream()
                .limit(LISTED)
                .map(source -> line(source, silences, now))
                .toList();
    }

    private static SourceLine line(SourcesView.Source source, Map<String, String> silences, Instant now) {
        SourceActivity last = source.last();
        String title = DisplayText.line(last.getTitle(), LINE);
        return new SourceLine(
                DisplayText.line(last.getSource(), LINE),
                silences.get(last.getSource()),
                source.usualGap().map(Sources::rhythm).orElse(""),
                Moment.of(last.getAt(), now),
                last.getArticleId(),
                title.isEmpty() ? "Untitled article" : title,
                Numbers.whole(source.articles()));
    }

    private static String rhythm(Duration gap) {
        boolean isShort = gap.compareTo(Duration.ofHours(2)) < 0;
        return isShort ? "about every " + gap.toMinutes() + " min" : "about every " + gap.toHours() + " h";
    }

    /**
     * A rejected article.
     *
     * @param source its source
     * @param reason why, in words
     * @param detail what is wrong and what to do
     * @param where  where it came from
     * @param stage  what rejected it
     * @param at     when it was rejected, or the time of the article if a stage rejected it
     * @param dated  whether that is the time of the article: a stage goes by the time of records, and keeps no other
     */
    public record Rejected(
            String source, String reason, String detail, String where, String stage, Moment at, boolean dated) {}

    /** The newest rejected articles. */
    public List<Rejected> rejects(Instant now) {
        return view.rejects().newestFirst(entry -> true, null, REJECTS).stream()
                .map(entry -> rejected(entry.value(), entry.place().time(), now))
                .toList();
    }

    private static Rejected rejected(RejectedArticle article, Instant at, Instant now) {
        return new Rejected(
                DisplayText.line(article.getSource(), LINE),
                AlertItem.words(article.getReason().name()),
                DisplayText.line(article.getDetail(), LINE),
                DisplayText.line(article.getUrl() == null ? article.getLocation() : article.getUrl(), LINE),
                DisplayText.line(article.getStage(), LINE),
                Moment.of(at, now),
                at.equals(article.getEventTime()));
    }

    /** How many of the newest articles were rejected for which reason. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        view.rejects()
                .newestFirst(entry -> true, null, Integer.MAX_VALUE)
                .forEach(entry ->
                        reasons.merge(AlertItem.words(entry.value().getReason().name()), 1, Integer::sum));
        return reasons;
    }
}
