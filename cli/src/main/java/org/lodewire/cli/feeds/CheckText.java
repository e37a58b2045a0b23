package org.lodewire.cli.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.producer.check.CheckedFeed;
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
    private final Duration backfill;
    private final int shown;

    /**
     * @param now      the time of the poll
     * @param backfill how old an item may be at the first poll
     * @param shown    how many items to show
     */
    public CheckText(Instant now, Duration backfill, int shown) {
        this.now = now;
        this.backfill = backfill;
        this.shown = shown;
    }

    /** The lines. */
    public List<String> of(CheckedFeed feed) {
        FeedDocument document = feed.document();
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.line(feed.url().toString(), MAX_URL));
        lines.add("  " + kind(document.kind()) + title(document.title()) + ", "
                + document.entries().size() + (document.entries().size() == 1 ? " item" : " items")
                + (document.language() == null
                        ? ""
                        : ", language " + TerminalText.line(document.language(), MAX_TEXT)));
        document.problems().forEach(problem -> lines.add("  problem: " + TerminalText.line(problem, MAX_TEXT)));
        lines.add("");
        lines.add(firstPoll(document));
        document.entries().stream().limit(shown).forEach(entry -> add(entry, lines));
        if (document.entries().size() > shown) {
            lines.add("  and " + (document.entries().size() - shown) + " more");
        }
        if (!feed.others().isEmpty()) {
            lines.add("");
            lines.add("The page also names:");
            feed.others().stream().limit(MAX_OTHERS).map(CheckText::other).forEach(lines::add);
        }
        return lines;
    }

    private String firstPoll(FeedDocument document) {
        if (document.kind() == FeedKind.SITEMAP_INDEX) {
            return "It lists other sitemaps, which are read for their items:";
        }
        long old = document.entries().stream().filter(this::isOld).count();
        long unusable = document.entries().stream()
                .filter(entry -> entry.problem() != null)
                .count();
        return "A first poll would publish " + (document.entries().size() - old - unusable) + " items. " + old
                + " are older than " + Durations.format(backfill)
                + (unusable == 0 ? "." : ", " + unusable + " unusable.");
    }

    private boolean isOld(FeedEntry entry) {
        Instant published = published(entry);
        return entry.problem() == null && published != null && published.isBefore(now.minus(backfill));
    }

    private static @Nullable Instant published(FeedEntry entry) {
        return entry.published() == null ? null : entry.published().time();
    }

    private void add(FeedEntry entry, List<String> lines) {
        Instant published = published(entry);
        String time = published == null ? "no date" : published.toString();
        String title = entry.title() == null ? "(no title)" : TerminalText.line(entry.title(), MAX_TEXT);
        lines.add(String.format(Locale.ROOT, "  %-21s %s", time, title));
        lines.add(INDENT + (entry.link() == null ? "(no link)" : TerminalText.line(entry.link(), MAX_URL)));
        lines.add(INDENT + remark(entry));
    }

    private String remark(FeedEntry entry) {
        if (entry.problem() != null) {
            return "not published: it " + TerminalText.line(entry.problem(), MAX_TEXT);
        }
        String text = entry.content() != null ? "the feed has its content" : "its text is on its page";
        return isOld(entry) ? "too old for a first poll; " + text : text;
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
