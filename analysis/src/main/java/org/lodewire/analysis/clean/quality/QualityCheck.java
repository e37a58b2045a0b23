package org.lodewire.analysis.clean.quality;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.schemas.QualityFlag;

/** Computes the quality flags of a cleaned text. Immutable. */
public final class QualityCheck {

    /** Texts of fewer words than a paragraph of two sentences are too short. */
    private static final int MIN_WORDS = 40;

    private static final double MIN_PROSE_SHARE = 0.3;
    /** At most so many words of running text follow a notice that ends an article: a caption, the terms of the notice. */
    private static final int MAX_WORDS_AFTER_NOTICE = 40;
    /** Maximum distance of a notice after the last kept line, in lines. */
    private static final int MAX_NOTICE_DISTANCE = 10;
    /** Texts of at least so many words that end in an ellipsis were not truncated. */
    private static final int LONG_WORDS = 300;
    /** Texts of fewer words, of an article that is not free, are previews. */
    private static final int PREVIEW_WORDS = 150;

    /** Words before a "read more" link that ends a truncated text. */
    private static final int MIN_TRUNCATED_WORDS = 10;

    private static final int MIN_TICKER_TIMES = 5;
    private static final int MIN_LIVE_TIMES = 3;
    /** A ticker has at least one time of day per so many lines. */
    private static final int MAX_LINES_PER_TIME = 8;

    private static final int MIN_TABLE_CELLS = 3;
    private static final Set<String> LIVE_WORDS = Set.of(
            "live",
            "liveticker",
            "liveblog",
            "ticker",
            "newsblog",
            "direct",
            "directo",
            "vivo",
            "diretta",
            "livestream");

    private final AccessNotices notices;

    private QualityCheck(AccessNotices notices) {
        this.notices = notices;
    }

    public static QualityCheck load() {
        return new QualityCheck(AccessNotices.load());
    }

    /**
     * Returns the flags of a cleaned document; unmodifiable.
     *
     * @param title    null if there is none
     * @param free     whether the page declares itself free to read; null if it declares nothing
     * @param live     whether the page declares itself a live ticker
     * @param readable whether most of the text could be decoded, see {@link UnreadableLines}
     */
    public Set<QualityFlag> flags(
            DocumentLines document, @Nullable String title, @Nullable Boolean free, boolean live, boolean readable) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        if (!readable) {
            flags.add(QualityFlag.UNREADABLE);
        }
        int words = 0;
        int prose = 0;
        for (int i = 0; i < document.size(); i++) {
            words += document.isKept(i) ? document.line(i).words() : 0;
            prose += document.isKept(i) && isProse(document.line(i))
                    ? document.line(i).words()
                    : 0;
        }
        if (isTruncated(document, words)
                || Boolean.FALSE.equals(free) && words < PREVIEW_WORDS
                || endsAtNotice(document, words)) {
            flags.add(QualityFlag.PREVIEW);
        }
        if (words < MIN_WORDS) {
            flags.add(QualityFlag.SHORT);
        }
        if (live || prose < MIN_PROSE_SHARE * words || isTicker(document, title)) {
            flags.add(QualityFlag.NOT_PROSE);
        }
        return Collections.unmodifiableSet(flags);
    }

    /** Returns whether a line is prose and neither a linked teaser nor a row of a table. */
    private static boolean isProse(Line line) {
        return line.prose() && line.linked() < 0.5 && cells(line.text()) < MIN_TABLE_CELLS;
    }

    private static int cells(String text) {
        int cells = 1;
        for (int at = text.indexOf(" | "); at >= 0 && cells < MIN_TABLE_CELLS; at = text.indexOf(" | ", at + 1)) {
            cells++;
        }
        return cells;
    }

    /**
     * Returns whether the text is truncated: it ends with "[+123 chars]", or it is short and ends with an ellipsis or, in
     * mid-sentence, with a "read more" link.
     */
    private static boolean isTruncated(DocumentLines document, int words) {
        int last = lastKept(document);
        if (last < 0) {
            return false;
        }
        String text = document.line(last).text();
        if (text.endsWith("chars]") && text.lastIndexOf("[+") >= text.length() - 16) {
            return true;
        }
        boolean ellipsis = text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]");
        boolean readMore = last + 1 < document.size()
                && "read-more".equals(document.reason(last + 1))
                && !document.line(last).sentence()
                && document.line(last).words() >= MIN_TRUNCATED_WORDS;
        return words < LONG_WORDS && (ellipsis || readMore);
    }

    private static int lastKept(DocumentLines document) {
        int last = document.size() - 1;
        while (last >= 0 && !document.isKept(last)) {
            last--;
        }
        return last;
    }

    /** Returns whether the text ends with a notice or consists of it. A notice elsewhere on the page does not count. */
    private boolean endsAtNotice(DocumentLines document, int words) {
        int last = lastKept(document);
        int from = last;
        for (int wordsAfter = 0; from >= 0 && wordsAfter <= MAX_WORDS_AFTER_NOTICE; from--) {
            wordsAfter += document.isKept(from) && document.line(from).prose()
                    ? document.line(from).words()
                    : 0;
        }
        for (int i = Math.max(0, from + 1); i < Math.min(document.size(), last + 1 + MAX_NOTICE_DISTANCE); i++) {
            if ((!document.isKept(i) || words < LONG_WORDS) && notices.contain(document.line(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether many lines begin with a time of day, or some of a document whose title says that it is live. */
    private static boolean isTicker(DocumentLines document, @Nullable String title) {
        int times = 0;
        int kept = 0;
        for (int i = 0; i < document.size(); i++) {
            kept += document.isKept(i) ? 1 : 0;
            boolean counts = document.isKept(i) || "date".equals(document.reason(i));
            times += counts && beginsWithTime(document.line(i).text()) ? 1 : 0;
        }
        return times >= MIN_TICKER_TIMES && times * MAX_LINES_PER_TIME >= kept
                || times >= MIN_LIVE_TIMES && isLive(title);
    }

    private static boolean isLive(@Nullable String title) {
        return title != null
                && List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]")).stream()
                        .anyMatch(LIVE_WORDS::contains);
    }

    /** Returns whether a text begins with a time such as "10:32", "10.32am" or "9h05". */
    private static boolean beginsWithTime(String text) {
        int digits = 0;
        while (digits < 3 && digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean separated = digits > 0
                && digits < 3
                && digits + 2 < text.length()
                && ":.h".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) >= '0'
                && text.charAt(digits + 1) <= '5'
                && Character.isDigit(text.charAt(digits + 2));
        int end = digits + 3;
        boolean ends =
                separated && (end == text.length() || !Character.isDigit(text.charAt(end)) && text.charAt(end) != '.');
        boolean suffixed =
                ends && (text.charAt(digits) != '.' || text.startsWith("am", end) || text.startsWith("pm", end));
        return suffixed && Integer.parseInt(text.substring(0, digits)) < 24;
    }
}
