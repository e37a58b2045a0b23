package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.time.Durations;

/** A definition as the fields that a user would write: those that differ from the defaults. Stateless. */
final class FeedFields {

    private FeedFields() {}

    /** The fields, named as in YAML. {@link FeedDefinitionReader} makes the same definition of them. */
    static ObjectNode of(FeedDefinition feed) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("id", feed.getId()).put("url", feed.getUrl());
        put("label", feed.getLabel(), fields);
        put("source", feed.getSource(), fields);
        put("language", feed.getLanguage(), fields);
        if (feed.getContent() != FeedDefinitionReader.DEFAULTS.getContent()) {
            fields.put("content", FeedDefinitionReader.name(feed.getContent()));
        }
        put("selector", feed.getSelector(), fields);
        put("min-interval", feed.getMinIntervalMillis(), FeedDefinitionReader.DEFAULTS.getMinIntervalMillis(), fields);
        put("max-interval", feed.getMaxIntervalMillis(), FeedDefinitionReader.DEFAULTS.getMaxIntervalMillis(), fields);
        put("backfill", feed.getBackfillMillis(), FeedDefinitionReader.DEFAULTS.getBackfillMillis(), fields);
        put("include", feed.getInclude(), fields);
        put("exclude", feed.getExclude(), fields);
        put("tags", feed.getTags(), fields);
        return fields;
    }

    private static void put(String name, @Nullable String text, ObjectNode fields) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    private static void put(String name, long millis, long defaultMillis, ObjectNode fields) {
        if (millis != defaultMillis) {
            fields.put(name, Durations.format(Duration.ofMillis(millis)));
        }
    }

    private static void put(String name, List<String> texts, ObjectNode fields) {
        if (!texts.isEmpty()) {
            ArrayNode list = fields.putArray(name);
            texts.forEach(list::add);
        }
    }
}
