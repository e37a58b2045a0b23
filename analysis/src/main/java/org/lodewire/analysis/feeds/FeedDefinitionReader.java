package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.select.Selector;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.schemas.FeedContentMode;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.time.Durations;

/** Reads the fields of one feed. What a feed does not say, its defaults say. Stateless. */
final class FeedDefinitionReader {

    /** The definition whose settings are those of a feed that gives none. */
    static final FeedDefinition DEFAULTS =
            FeedDefinition.newBuilder().setId(DefinitionFields.NO_ID).setUrl("").build();

    private static final List<String> CONTENT = List.of("auto", "feed", "page");
    private static final TextList WORDS = new TextList(50, 100);
    private static final int MAX_LABEL = 200;
    private static final int MAX_SELECTOR = 300;
    private static final int MAX_LANGUAGE = 35;
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    private FeedDefinitionReader() {}

    /** Reads settings that are defaults of feeds: all fields but id and URL. */
    static FeedDefinition defaults(DefinitionFields fields) {
        FeedDefinition read = settings(fields, DEFAULTS).build();
        fields.rejectUnknown("the defaults of feeds");
        return read;
    }

    /** Reads a feed. If it has faults, the result is of use only for its id and URL, if these are valid. */
    static FeedDefinition feed(DefinitionFields fields, FeedDefinition defaults) {
        FeedDefinition.Builder feed = settings(fields, defaults).setId(fields.id("id"));
        feed.setUrl(fields.required("url", FeedUrl.EXPECTED, url -> url.isTextual() && FeedUrl.isValid(url.textValue()))
                .map(JsonNode::textValue)
                .orElse(""));
        fields.rejectUnknown("a feed");
        return feed.build();
    }

    private static FeedDefinition.Builder settings(DefinitionFields fields, FeedDefinition defaults) {
        FeedDefinition.Builder feed = FeedDefinition.newBuilder(defaults);
        feed.setLabel(fields.line("label", MAX_LABEL).orElse(defaults.getLabel()));
        feed.setSource(fields.line("source", SourceName.MAX_LENGTH).orElse(defaults.getSource()));
        feed.setLanguage(text(fields, "language", "a language tag, such as en or pt-BR", FeedDefinitionReader::language)
                .orElse(defaults.getLanguage()));
        feed.setContent(FeedContentMode.valueOf(
                fields.choice("content", CONTENT, name(defaults.getContent())).toUpperCase(Locale.ROOT)));
        feed.setSelector(text(
                        fields,
                        "selector",
                        "a CSS selector without regular expressions, such as h2 a[href]",
                        FeedDefinitionReader::selector)
                .orElse(defaults.getSelector()));
        intervals(fields, feed);
        fields.duration("backfill").ifPresent(age -> feed.setBackfillMillis(age.toMillis()));
        WORDS.read(fields, "include").ifPresent(feed::setInclude);
        WORDS.read(fields, "exclude").ifPresent(feed::setExclude);
        TextList.TAGS.read(fields, "tags").ifPresent(feed::setTags);
        return feed;
    }

    private static void intervals(DefinitionFields fields, FeedDefinition.Builder feed) {
        interval(fields, "min-interval").ifPresent(shortest -> feed.setMinIntervalMillis(shortest.toMillis()));
        interval(fields, "max-interval").ifPresent(longest -> feed.setMaxIntervalMillis(longest.toMillis()));
        if (feed.getMinIntervalMillis() > feed.getMaxIntervalMillis()) {
            fields.reject(
                    "max-interval",
                    "is " + Durations.format(Duration.ofMillis(feed.getMaxIntervalMillis()))
                            + ", but must be at least min-interval, which is "
                            + Durations.format(Duration.ofMillis(feed.getMinIntervalMillis())));
        }
    }

    private static Optional<Duration> interval(DefinitionFields fields, String name) {
        Optional<Duration> interval = fields.duration(name);
        if (interval.isPresent() && interval.get().compareTo(LONGEST_INTERVAL) > 0) {
            fields.reject(
                    name,
                    "is " + Durations.format(interval.get()) + ", but must be at most "
                            + Durations.format(LONGEST_INTERVAL) + ": every feed is polled at least once a week");
            return Optional.empty();
        }
        return interval;
    }

    /** Reads an optional text in the form that a function gives it, which returns null for a text that is not valid. */
    private static Optional<String> text(
            DefinitionFields fields, String name, String expected, Function<String, @Nullable String> form) {
        return fields.valid(name, expected, value -> value.isTextual() && form.apply(value.textValue()) != null)
                .map(value -> form.apply(value.textValue()));
    }

    /** The canonical form of a language tag; null if the text is none. */
    static @Nullable String language(String text) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build();
            // Longer ones are well-formed and mean nothing, such as "english" and "unknown".
            boolean known =
                    locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
            String tag = locale.toLanguageTag();
            return known && tag.length() <= MAX_LANGUAGE && !tag.startsWith("und") ? tag : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** Regular expressions are refused because pages of strangers would be matched against them, which may take forever. */
    private static @Nullable String selector(String text) {
        String selector = text.strip();
        if (selector.isEmpty()
                || selector.length() > MAX_SELECTOR
                || selector.contains("~=")
                || selector.toLowerCase(Locale.ROOT).contains(":matches")) {
            return null;
        }
        try {
            Selector.evaluatorOf(selector);
            return selector;
        } catch (SelectorParseException | IllegalArgumentException e) {
            return null;
        }
    }

    static String name(FeedContentMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
