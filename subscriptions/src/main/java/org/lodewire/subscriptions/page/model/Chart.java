package org.lodewire.subscriptions.page.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.alerts.baseline.UsualCount;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.CountPoint;
import org.lodewire.subscriptions.view.KnownAlert;
import org.lodewire.subscriptions.view.NewsView;

/** Makes the data of a topic's chart: counts as steps, what a rule takes for usual, and the alerts. Thread-safe. */
public final class Chart {

    private static final int POINTS = 1_500;
    private static final int BAND_STEPS = 48;
    private static final int SUMMARY = 300;

    private final NewsView view;
    private final Alerts alerts;
    private final Baselines baselines;

    /** Of what a view knows. */
    public Chart(NewsView view, Alerts alerts, Baselines baselines) {
        this.view = view;
        this.alerts = alerts;
        this.baselines = baselines;
    }

    /** How far back the chart of a window goes if nobody chose a time. */
    static Duration reach(CountWindow window) {
        return switch (window) {
            case FIVE_MINUTES -> Duration.ofHours(2);
            case ONE_HOUR -> Duration.ofHours(24);
            case ONE_DAY, SEVEN_DAYS -> Duration.ofDays(7);
        };
    }

    /** The data as JSON: columns of the same length, times in seconds. */
    public ObjectNode json(TopicDefinition definition, Selection selection, PageTime time) {
        String topic = definition.getId();
        CountWindow window = selection.window();
        Instant to = selection.to() == null ? time.counts() : selection.to();
        Instant from = selection.from() == null ? to.minus(reach(window)) : selection.from();
        StepSeries series = TopicLines.series(view.counts(), topic, window, to);
        Optional<TopicCount> provisional = provisional(topic, selection);
        Instant last = provisional.map(count -> count.getEnd().minusMillis(1)).orElse(to);
        List<Instant> ends = ends(series, window, from, last.isBefore(to) ? last : to);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("topic", topic)
                .put("window", window.label())
                .put("from", from.getEpochSecond())
                .put(
                        "to",
                        provisional
                                .map(TopicCount::getEnd)
                                .filter(end -> end.isAfter(to))
                                .orElse(to)
                                .getEpochSecond())
                .put("live", selection.to() == null);
        ArrayNode times = json.putArray("t");
        ends.forEach(end -> times.add(end.getEpochSecond()));
        counts(json, series, ends, provisional);
        baselines.of(definition, window, time.counts()).ifPresent(baseline -> band(json, baseline));
        ArrayNode marks = json.putArray("alerts");
        alerts.ofTopic(topic).stream()
                .filter(alert ->
                        !alert.noticedAt().isBefore(from) && !alert.noticedAt().isAfter(to))
                .forEach(alert -> marks.add(mark(alert)));
        return json;
    }

    /** The ends at which the chart has a point: where a count changed, and those of the band. */
    private static List<Instant> ends(StepSeries series, CountWindow window, Instant from, Instant to) {
        TreeSet<Instant> ends = new TreeSet<>();
        Duration span = Duration.between(from, to);
        for (int i = 0; i <= BAND_STEPS; i++) {
            Instant end = window.firstEnd(from.plus(span.multipliedBy(i).dividedBy(BAND_STEPS)));
            ends.add(end.isAfter(to) ? to : end);
        }
        List<Instant> changes = series.points().stream()
                .map(CountPoint::end)
                .filter(end -> !end.isBefore(from) && !end.isAfter(to))
                .toList();
        int every = changes.size() / POINTS + 1;
        for (int i = 0; i < changes.size(); i += every) {
            ends.add(changes.get(i));
        }
        return new ArrayList<>(ends);
    }

    private Optional<TopicCount> provisional(String topic, Selection selection) {
        return selection.to() != null
                ? Optional.empty()
                : TopicLines.now(view.counts(), topic, selection.window()).filter(TopicCount::getProvisional);
    }

    private static void counts(
            ObjectNode json, StepSeries series, List<Instant> ends, Optional<TopicCount> provisional) {
        ArrayNode stories = json.putArray("stories");
        ArrayNode articles = json.putArray("articles");
        ArrayNode corrected = json.putArray("corrected");
        for (Instant end : ends) {
            CountPoint point = series.at(end);
            stories.add(point == null ? null : (Integer) point.stories());
            articles.add(point == null ? null : (Integer) point.articles());
            if (point != null && point.corrected() && point.end().equals(end)) {
                corrected.add(end.getEpochSecond());
            }
        }
        json.put("provisional", provisional.isPresent());
        provisional.ifPresent(count -> {
            json.withArrayProperty("t").add(count.getEnd().getEpochSecond());
            stories.add(count.getStories());
            articles.add(count.getArticles());
        });
    }

    /** What the rule expects at each place, and from which count on it raises an alert. */
    private static void band(ObjectNode json, Baseline baseline) {
        json.put("measure", AlertItem.words(baseline.measure().name()));
        ArrayNode low = json.putArray("low");
        ArrayNode high = json.putArray("high");
        ArrayNode alerting = json.putArray("alerting");
        Range range = Range.NONE;
        for (JsonNode time : json.get("t")) {
            range = range.at(baseline, Instant.ofEpochSecond(time.asLong()));
            low.add(range.low());
            high.add(range.high());
            alerting.add(range.alerting());
        }
    }

    /** Of the same expectation, as of many places in an hour, the range is computed once. */
    private record Range(
            @Nullable UsualCount of,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long alerting) {

        static final Range NONE = new Range(null, null, null, null);

        Range at(Baseline baseline, Instant time) {
            UsualCount usual = baseline.at(time);
            if (Objects.equals(usual, of)) {
                return this;
            }
            return usual == null
                    ? NONE
                    : new Range(usual, Baseline.low(usual), Baseline.high(usual), baseline.alerting(usual));
        }
    }

    private static ObjectNode mark(KnownAlert known) {
        TopicAlert alert = known.last();
        return JsonNodeFactory.instance
                .objectNode()
                .put("t", known.noticedAt().getEpochSecond())
                .put("id", alert.getId())
                .put("open", AlertItem.isOpen(alert))
                .put("severity", AlertItem.words(alert.getSeverity().name()))
                .put("summary", DisplayText.line(alert.getSummary(), SUMMARY));
    }
}
