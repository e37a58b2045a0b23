package org.lodewire.cli.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.preview.MatchingArticle;
import org.lodewire.analysis.preview.PreviewResult;
import org.lodewire.analysis.preview.PreviewedAlert;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.schemas.time.CountWindow;

/**
 * A preview for programs: a JSON object per line, whose {@code record} is its kind: first a {@code preview}, then all of
 * {@code article}, {@code count} and {@code alert}.
 */
final class PreviewJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PreviewJson() {}

    static void write(PreviewResult result, Consumer<String> lines) {
        ObjectNode preview = node("preview")
                .put("topic", result.definition().getId())
                .put("since", result.since().toString())
                .put("until", result.until().toString())
                .put("read", result.summary().articles())
                .put("unplaced", result.unplaced());
        lines.accept(tally(preview, result.total()).toString());
        for (MatchingArticle match : result.matches()) {
            lines.accept(node("article")
                    .put("id", match.id())
                    .put("source", match.source())
                    .put("title", match.title())
                    .put("at", match.at().toString())
                    .put("story", match.story())
                    .put("mentions", match.mentions())
                    .put("snippet", match.snippet())
                    .toString());
        }
        for (CountWindow window : CountWindow.labelled(result.definition().getWindows())) {
            result.countsOf(window)
                    .tailMap(result.since().toEpochMilli(), true)
                    .forEach((end, tally) -> lines.accept(tally(
                                    node("count")
                                            .put("window", window.label())
                                            .put(
                                                    "end",
                                                    Instant.ofEpochMilli(end).toString()),
                                    tally)
                            .toString()));
        }
        for (PreviewedAlert alert : result.alerts()) {
            ObjectNode node = node("alert");
            node.set("raised", RecordJson.of(alert.raised()));
            node.put(
                    "resolvedAt",
                    alert.resolvedAt() == null ? null : alert.resolvedAt().toString());
            lines.accept(node.toString());
        }
    }

    private static ObjectNode node(String record) {
        return NODES.objectNode().put("record", record);
    }

    private static ObjectNode tally(ObjectNode node, Tally tally) {
        return node.put("articles", tally.articles())
                .put("stories", tally.stories())
                .put("mentions", tally.mentions());
    }
}
