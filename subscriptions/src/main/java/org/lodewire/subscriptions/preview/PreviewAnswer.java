package org.lodewire.subscriptions.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.preview.MatchingArticle;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.preview.PreviewedAlert;
import org.lodewire.schemas.json.DisplayJson;
import org.lodewire.schemas.time.CountWindow;

/** What a preview comes to, as JSON of a bounded size. Stateless. */
final class PreviewAnswer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ARTICLES = 20;
    private static final int FORMS = 20;
    private static final int ALERTS = 500;
    /** More than a chart has columns. */
    private static final int POINTS = 1_000;

    private PreviewAnswer() {}

    /** @param before the same with the present definition; null if there is none */
    static ObjectNode of(PreviewResult result, @Nullable PreviewResult before) {
        ObjectNode json = NODES.objectNode()
                .put("topic", result.definition().getId())
                .put("from", result.since().toString())
                .put("to", result.until().toString())
                .put("firstArticle", result.summary().first().toString())
                .put("articlesRead", result.summary().articles())
                .put("unplaced", result.unplaced());
        tally(json, result.total());
        json.set("counts", counts(result));
        ArrayNode alerts = json.putArray("alerts");
        json.put("alertsInAll", result.alerts().size());
        result.alerts().stream()
                .skip(Math.max(0, result.alerts().size() - ALERTS))
                .forEach(alert -> alerts.add(alert(alert)));
        ArrayNode forms = json.putArray("forms");
        result.forms().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FORMS)
                .forEach(form -> forms.addObject().put("text", form.getKey()).put("mentions", form.getValue()));
        json.set("newest", articles(result.matches()));
        json.set("comparison", before == null ? null : comparison(result, before));
        return json;
    }

    private static ObjectNode tally(ObjectNode json, Tally tally) {
        return json.put("articles", tally.articles())
                .put("stories", tally.stories())
                .put("mentions", tally.mentions());
    }

    private static ObjectNode counts(PreviewResult result) {
        ObjectNode counts = NODES.objectNode();
        for (CountWindow window : CountWindow.labelled(result.definition().getWindows())) {
            ArrayNode points = counts.putArray(window.label());
            NavigableMap<Long, Tally> since =
                    result.countsOf(window).tailMap(result.since().toEpochMilli(), true);
            fewer(since)
                    .forEach((end, tally) -> tally(
                            points.addObject()
                                    .put("end", Instant.ofEpochMilli(end).toString()),
                            tally));
        }
        return counts;
    }

    /** Of each of many equal intervals, the count with the most stories, so that no peak is lost. */
    private static NavigableMap<Long, Tally> fewer(NavigableMap<Long, Tally> counts) {
        if (counts.size() <= POINTS) {
            return counts;
        }
        long first = counts.firstKey();
        double width = (counts.lastKey() - first + 1.0) / POINTS;
        NavigableMap<Long, Tally> fewer = new TreeMap<>();
        counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        count -> (long) ((count.getKey() - first) / width),
                        Collectors.maxBy(Comparator.comparingLong((Map.Entry<Long, Tally> count) ->
                                count.getValue().stories()))))
                .values()
                .forEach(most -> most.ifPresent(count -> fewer.put(count.getKey(), count.getValue())));
        return fewer;
    }

    private static ObjectNode alert(PreviewedAlert alert) {
        ObjectNode json = DisplayJson.of(alert.raised());
        Instant resolved = alert.resolvedAt();
        return json.put("resolvedAt", resolved == null ? null : resolved.toString());
    }

    private static ArrayNode articles(List<MatchingArticle> matches) {
        ArrayNode articles = NODES.arrayNode();
        matches.stream()
                .sorted(Comparator.comparing(MatchingArticle::at).reversed().thenComparing(MatchingArticle::id))
                .limit(ARTICLES)
                .forEach(match -> articles.addObject()
                        .put("id", match.id())
                        .put("source", match.source())
                        .put("title", match.title())
                        .put("at", match.at().toString())
                        .put("story", match.story())
                        .put("mentions", match.mentions())
                        .put("snippet", match.snippet()));
        return articles;
    }

    /** What only one of the two definitions counts. */
    private static ObjectNode comparison(PreviewResult result, PreviewResult before) {
        ObjectNode json = NODES.objectNode();
        tally(json.putObject("present"), before.total());
        json.set("added", onlyIn(result, before));
        json.set("gone", onlyIn(before, result));
        json.put("alertsInPresent", before.alerts().size());
        return json;
    }

    private static ObjectNode onlyIn(PreviewResult one, PreviewResult other) {
        Set<String> there = other.matches().stream().map(MatchingArticle::id).collect(Collectors.toSet());
        List<MatchingArticle> only = one.matches().stream()
                .filter(match -> !there.contains(match.id()))
                .toList();
        ObjectNode json = NODES.objectNode().put("articles", only.size());
        json.set("newest", articles(only));
        return json;
    }
}
