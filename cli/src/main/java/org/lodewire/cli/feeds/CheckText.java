package org.lodewire.cli.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.producer.check.CheckedFeed;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.FirstPoll;
import org.lodewire.producer.crawler.FeedItems;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedKind;
import org.lodewire.producer.feed.FeedLink;
import org.lodewire.schemas.time.Durations;

/**
 * A feed that was found, and what a first poll would make of it. Everything that comes from the feed is printed without control
 * characters.
 */
public final class CheckText {

    private static final int MAX_TEXT = 200;
    private static final int MAX_URL = 2_048;
    private static final int MAX_OTHERS = 10;
    private static final String INDENT = " ".repeat(24);

    private final Instant now;
    private final FeedSettings feed;
    private final int shown;
    private final Function<String, Optional<Boolean>> allowed;

    /**
     * @param now   the time of the poll
     * @param feed  what its definition would say: which items become articles, and where their text is
     * @param shown how many items to show
     * @param allowed whether robots.txt allows a page to be fetched; empty if that is not known
     */
    public CheckText(Instant now, FeedSettings feed, int shown, Function<String, Optional<Boolean>> allowed) {
        this.allowed = allowed;
        this.now = now;
        this.feed = feed;
        this.shown = shown;
    }

    /** The lines. */
    public List<String> of(CheckedFeed found) {
        FeedDocument document = found.document();
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.line(found.url().toString(), MAX_URL));
        lines.add("  " + kind(document.kind()) + title(document.title()) + ", "
                + items(document.entries().size())
                + (document.language() == null
                        ? ""
                        : ", language " + TerminalText.line(document.language(), MAX_TEXT)));
        document.problems().forEach(problem -> lines.add("  problem: " + TerminalText.line(problem, MAX_TEXT)));
        lines.add("");
        lines.add(firstPoll(document));
        document.entries().stream().limit(shown).forEach(entry -> add(document, entry, lines));
        if (document.entries().size() > shown) {
            lines.add("  and " + (document.entries().size() - shown) + " more");
        }
        if (!found.others().isEmpty()) {
            lines.add("");
            lines.add("The page also names:");
            found.others().stream().limit(MAX_OTHERS).map(CheckText::other).forEach(lines::add);
        }
        return lines;
    }

    private String firstPoll(FeedDocument document) {
        if (document.kind() == FeedKind.SITEMAP_INDEX) {
            return "It lists other sitemaps, of which those that were changed lately are read for their items:";
        }
        Map<Optional<FirstPoll>, Long> counts = document.entries().stream()
                .collect(Collectors.groupingBy(entry -> result(document, entry), Collectors.counting()));
        // Of those that are not shown, it is not known.
        long forbidden = document.entries().stream()
                .limit(shown)
                .filter(entry -> result(document, entry).equals(Optional.of(FirstPoll.TEXT_OF_PAGE)))
                .filter(entry -> isWithoutText(FeedItems.of(feed, document, entry)))
                .count();
        long published = count(counts, FirstPoll.TEXT_OF_FEED) + count(counts, FirstPoll.TEXT_OF_PAGE) - forbidden;
        long unusable = count(counts, FirstPoll.WITHOUT_TEXT) + counts.getOrDefault(Optional.empty(), 0L) + forbidden;
        long filtered = count(counts, FirstPoll.FILTERED);
        long old = count(counts, FirstPoll.TOO_OLD);
        return "A first poll would publish " + items(published) + ". " + old
                + (old == 1 ? " is" : " are") + " older than " + Durations.format(feed.backfill()) + " or "
                + (old == 1 ? "has" : "have") + " no date"
                + (filtered == 0 ? "" : ", " + filtered + " left out by include and exclude")
                + (unusable == 0 ? "." : ", " + unusable + " unusable.");
    }

    private static String items(long count) {
        return count + (count == 1 ? " item" : " items");
    }

    private static long count(Map<Optional<FirstPoll>, Long> counts, FirstPoll result) {
        return counts.getOrDefault(Optional.of(result), 0L);
    }

    /** What becomes of an entry; empty if it cannot be an item. */
    private Optional<FirstPoll> result(FeedDocument document, FeedEntry entry) {
        return entry.problem() != null
                ? Optional.empty()
                : Optional.of(FirstPoll.of(feed, FeedItems.of(feed, document, entry), now.toEpochMilli()));
    }

    private static @Nullable Instant published(FeedEntry entry) {
        return entry.published() == null ? null : entry.published().time();
    }

    private void add(FeedDocument document, FeedEntry entry, List<String> lines) {
        Instant published = published(entry);
        String time = published == null ? "no date" : published.toString();
        String title = entry.title() == null ? "(no title)" : TerminalText.line(entry.title(), MAX_TEXT);
        lines.add(String.format(Locale.ROOT, "  %-21s %s", time, title));
        lines.add(INDENT + (entry.link() == null ? "(no link)" : TerminalText.line(entry.link(), MAX_URL)));
        lines.add(INDENT + (document.kind() == FeedKind.SITEMAP_INDEX ? "a sitemap" : remark(document, entry)));
    }

    private String remark(FeedDocument document, FeedEntry entry) {
        if (entry.problem() != null) {
            return "not published: it " + TerminalText.line(entry.problem(), MAX_TEXT);
        }
        FirstPoll result = result(document, entry).orElseThrow();
        return switch (result) {
            case TEXT_OF_FEED -> "the feed has its content";
            case TEXT_OF_PAGE -> textOfPage(FeedItems.of(feed, document, entry));
            case TOO_OLD ->
                published(entry) == null ? "perhaps too old for a first poll: no date" : "too old for a first poll";
            case FILTERED -> "left out by include and exclude";
            case WITHOUT_TEXT -> "not published: it has no text";
        };
    }

    /** What a page that is forbidden is replaced by, as the crawler does it. */
    private String textOfPage(FeedItem item) {
        Optional<Boolean> known = item.link() == null ? Optional.empty() : allowed.apply(item.link());
        if (known.orElse(true)) {
            return "its text is on its page" + (known.isPresent() ? "" : ", whose robots.txt is not known");
        }
        return isWithoutText(item)
                ? "not published: robots.txt forbids its page, and the feed has no text"
                : "robots.txt forbids its page: published with the text that the feed has";
    }

    /** Whether robots.txt forbids the page of an item that has no other text. */
    private boolean isWithoutText(FeedItem item) {
        boolean forbidden = item.link() != null && !allowed.apply(item.link()).orElse(true);
        return forbidden && item.content().isBlank() && item.summary().isBlank();
    }

    private static String other(FeedLink link) {
        return "  " + TerminalText.line(link.url(), MAX_URL) + title(link.title());
    }

    private static String title(@Nullable String title) {
        return title == null ? "" : " \"" + TerminalText.line(title, MAX_TEXT) + "\"";
    }

    private static String kind(FeedKind kind) {
        return switch (kind) {
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON_FEED -> "JSON Feed";
            case SITEMAP, TEXT_SITEMAP -> "sitemap";
            case NEWS_SITEMAP -> "news sitemap";
            case SITEMAP_INDEX -> "index of sitemaps";
            case LISTING -> "page that lists articles";
        };
    }
}
