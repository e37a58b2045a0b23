package org.lodewire.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the settings of one feed. They are validated as the fields of a file are. */
final class FeedSettings {

    @Option(names = "--label", paramLabel = "TEXT", description = "Display name. Default: the title of the feed.")
    private @Nullable String label;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Source of its articles. Default: the name of each article's site.")
    private @Nullable String source;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of articles that do not state one, such as en or pt-BR.")
    private @Nullable String language;

    @Option(
            names = "--content",
            paramLabel = "WHERE",
            description =
                    "Where the text of its articles is: feed, page, or auto (in the feed if an item has all of it)."
                            + " Default: auto.")
    private @Nullable String content;

    @Option(
            names = "--selector",
            paramLabel = "CSS",
            description = "Selector of the links to articles, if the URL is a page that lists them.")
    private @Nullable String selector;

    @Option(
            names = "--min-interval",
            paramLabel = "DURATION",
            description = "Shortest time between two polls. Default: 5m.")
    private @Nullable String minInterval;

    @Option(
            names = "--max-interval",
            paramLabel = "DURATION",
            description = "Longest time between two polls, at most 7d. Default: 6h.")
    private @Nullable String maxInterval;

    @Option(
            names = "--backfill",
            paramLabel = "DURATION",
            description = "How old an item may be at the first poll, at most 366d. Default: 24h.")
    private @Nullable String backfill;

    @Option(
            names = "--include",
            paramLabel = "WORD",
            description = "Publish only items with this word in title, summary or URL. Can be repeated.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "WORD",
            description = "Publish no items with this word in title, summary or URL. Can be repeated.")
    private List<String> exclude = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "A word to sort feeds by. Can be repeated.")
    private List<String> tags = List.of();

    /** Display name; null if it is not given. */
    @Nullable
    String label() {
        return label;
    }

    /** The settings that are given, named as the fields of a file. */
    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        put("label", label, fields);
        put("source", source, fields);
        put("language", language, fields);
        put("content", content, fields);
        put("selector", selector, fields);
        put("min-interval", minInterval, fields);
        put("max-interval", maxInterval, fields);
        put("backfill", backfill, fields);
        put("include", include, fields);
        put("exclude", exclude, fields);
        put("tags", tags, fields);
        return fields;
    }

    private static void put(String name, @Nullable String text, ObjectNode fields) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    private static void put(String name, List<String> texts, ObjectNode fields) {
        if (!texts.isEmpty()) {
            texts.forEach(fields.putArray(name)::add);
        }
    }
}
