package org.lodewire.local.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.cli.preview.Preview;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.preview.TopicPreview;

/** The output of a preview on the topics of a pipeline, in JSON. */
final class PreviewOutput {

    private final List<JsonNode> records = new ArrayList<>();

    PreviewOutput(Connection connection, TopicDefinition definition) throws IOException, TopicRejectedException {
        List<String> lines = new ArrayList<>();
        try (ArticlePreview articles = new ArticlePreview(definition)) {
            new TopicPreview(connection).read(Instant.EPOCH, articles);
            new Preview(articles, null, Duration.ofHours(24)).writeJson(lines::add);
        }
        for (String line : lines) {
            records.add(new ObjectMapper().readTree(line));
        }
    }

    private List<JsonNode> of(String record) {
        return records.stream()
                .filter(node -> node.get("record").asText().equals(record))
                .toList();
    }

    /** The counts of a window by end. */
    TreeMap<Instant, Counted> counts(String window) {
        TreeMap<Instant, Counted> counts = new TreeMap<>();
        of("count").stream()
                .filter(count -> count.get("window").asText().equals(window))
                .forEach(count -> counts.put(
                        Instant.parse(count.get("end").asText()),
                        new Counted(
                                count.get("articles").asLong(),
                                count.get("stories").asLong(),
                                count.get("mentions").asLong())));
        return counts;
    }

    /** When each alert of a rule was raised, and when it was resolved, or that it is still raised. */
    Map<Instant, String> alerts(String rule) {
        Map<Instant, String> alerts = new TreeMap<>();
        of("alert").stream()
                .filter(alert -> alert.get("raised").get("rule").asText().equals(rule))
                .forEach(alert -> alerts.put(
                        Instant.parse(alert.get("raised").get("raisedAt").asText()),
                        alert.get("resolvedAt").isNull()
                                ? PublishedResults.RAISED
                                : alert.get("resolvedAt").asText()));
        return alerts;
    }
}
