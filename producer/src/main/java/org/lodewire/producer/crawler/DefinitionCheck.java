package org.lodewire.producer.crawler;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.feed.FeedLimits;
import org.lodewire.producer.feed.ListingReader;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.text.SafeText;

/**
 * Checks definitions as they come from the topic, since not only {@code feeds apply} can write there: the same bounds that hold for
 * files. Stateless.
 */
public final class DefinitionCheck implements FeedDefinitionCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int URL = 2_048;
    private static final int LANGUAGE = 35;
    private static final int SELECTOR = 300;
    private static final int TERMS = 50;
    private static final int TERM = 100;
    private static final long LONGEST_BACKFILL = 10_000L * 86_400_000;

    /** For the service loader. */
    public DefinitionCheck() {}

    @Override
    public Optional<String> fault(String key, FeedDefinition feed) {
        try {
            var unused = settings(key, feed);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(SafeText.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * The settings that a definition describes.
     *
     * @param key the record's key
     * @throws IllegalArgumentException if it is not valid, naming the field, and what is right
     */
    static FeedSettings settings(String key, FeedDefinition feed) {
        require(key, feed);
        return FeedRecords.settings(key, feed);
    }

    private static void require(String key, FeedDefinition feed) {
        require(ID.matcher(key).matches(), "the key must be an id: 1 to 64 lower-case letters, digits and hyphens");
        require(key.equals(feed.getId()), "its id must be the record's key");
        require(feed.getUrl().length() <= URL, "url must have at most " + URL + " characters");
        require(feed.getSource() == null || SourceName.isValid(feed.getSource()), "source must be one line");
        require(length(feed.getLanguage()) <= LANGUAGE, "language must have at most " + LANGUAGE + " characters");
        require(
                feed.getBackfillMillis() >= 0 && feed.getBackfillMillis() <= LONGEST_BACKFILL,
                "backfill must be from 0 to 10,000 days");
        terms("include", feed.getInclude());
        terms("exclude", feed.getExclude());
        selector(feed.getSelector());
    }

    private static void terms(String field, List<String> terms) {
        require(
                terms.size() <= TERMS && terms.stream().allMatch(term -> !term.isBlank() && term.length() <= TERM),
                field + " must have at most " + TERMS + " terms of at most " + TERM + " characters");
    }

    /** Regular expressions are refused because pages of strangers would be matched against them. */
    private static void selector(@Nullable String selector) {
        if (selector != null) {
            require(
                    selector.length() <= SELECTOR
                            && !selector.contains("~=")
                            && !selector.toLowerCase(Locale.ROOT).contains(":matches"),
                    "selector must have at most " + SELECTOR + " characters and no regular expression");
            var unused = ListingReader.of(selector, FeedLimits.DEFAULT);
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void require(boolean valid, String what) {
        if (!valid) {
            throw new IllegalArgumentException(what);
        }
    }
}
