package org.lodewire.analysis.clean.quality;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.schemas.QualityFlag;

/** What a reader should know before trusting a cleaned text. Immutable. */
public final class QualityCheck {

    /** Fewer words than a paragraph of two sentences tell nothing about a story. */
    private static final int SHORT = 40;

    private static final double PROSE_SHARE = 0.3;
    /** So few words of running text may follow a notice that ends the article: a caption, the notice's own terms. */
    private static final int TAIL_WORDS = 40;
    /** How far below the last kept line a notice stands at most, in lines. */
    private static final int REACH = 10;
    /** A text as long as this does not end in an ellipsis because it was cut. */
    private static final int LONG = 300;
    /** A text as short as this, of an article that is not free, is its first paragraphs. */
    private static final int TEASER = 150;

    private static final int MANY_CLOCKS = 5;
    private static final int FEW_CLOCKS = 3;
    private static final int LINES_A_CLOCK = 8;
    private static final int MIN_CELLS = 3;
    private static final Set<String> LIVE = Set.of(
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
     * @param title null if there is none
     * @param free  whether the page declares that it can be read without paying, null if it says nothing
     * @param live  true if the page declares itself a live ticker
     */
    public Set<QualityFlag> of(DocumentLines document, String title, Boolean free, boolean live) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        int words = 0;
        int prose = 0;
        for (int i = 0; i < document.size(); i++) {
            words += document.kept(i) ? document.line(i).words() : 0;
            prose += document.kept(i) && isProse(document.line(i))
                    ? document.line(i).words()
                    : 0;
        }
        if (isCut(document, words) || Boolean.FALSE.equals(free) && words < TEASER || endsAtNotice(document, words)) {
            flags.add(QualityFlag.PREVIEW);
        }
        if (words < SHORT) {
            flags.add(QualityFlag.SHORT);
        }
        if (live || prose < PROSE_SHARE * words || isTicker(document, title)) {
            flags.add(QualityFlag.NOT_PROSE);
        }
        return Collections.unmodifiableSet(flags);
    }

    /** A teaser that is a link, and a table's row however long, read as prose but are none. */
    private static boolean isProse(Line line) {
        return line.prose() && line.linked() < 0.5 && cells(line.text()) < MIN_CELLS;
    }

    private static int cells(String text) {
        int cells = 1;
        for (int at = text.indexOf(" | "); at >= 0 && cells < MIN_CELLS; at = text.indexOf(" | ", at + 1)) {
            cells++;
        }
        return cells;
    }

    /** The text breaks off: "[+123 chars]" always says so; an ellipsis, or a link to read on in mid-sentence, in a short one. */
    private static boolean isCut(DocumentLines document, int words) {
        int last = lastKept(document);
        if (last < 0) {
            return false;
        }
        String text = document.line(last).text();
        if (text.endsWith("chars]") && text.lastIndexOf("[+") >= text.length() - 16) {
            return true;
        }
        boolean ellipsis = text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]");
        boolean readOn = last + 1 < document.size()
                && "read-more".equals(document.reason(last + 1))
                && !document.line(last).sentence()
                && document.line(last).words() >= TAIL_WORDS / 4;
        return words < LONG && (ellipsis || readOn);
    }

    private static int lastKept(DocumentLines document) {
        int last = document.size() - 1;
        while (last >= 0 && !document.kept(last)) {
            last--;
        }
        return last;
    }

    /** Whether a notice stands where the text ends, or is all that there is; one in a page's frame does not count. */
    private boolean endsAtNotice(DocumentLines document, int words) {
        int last = lastKept(document);
        int from = last;
        for (int after = 0; from >= 0 && after <= TAIL_WORDS; from--) {
            after += document.kept(from) && document.line(from).prose()
                    ? document.line(from).words()
                    : 0;
        }
        for (int i = Math.max(0, from + 1); i < Math.min(document.size(), last + 1 + REACH); i++) {
            if ((!document.kept(i) || words < LONG) && notices.contain(document.line(i))) {
                return true;
            }
        }
        return false;
    }

    /** Many lines that begin with the time of day, or some in what calls itself live. */
    private static boolean isTicker(DocumentLines document, String title) {
        int clocks = 0;
        int kept = 0;
        for (int i = 0; i < document.size(); i++) {
            kept += document.kept(i) ? 1 : 0;
            boolean counts = document.kept(i) || "date".equals(document.reason(i));
            clocks += counts && beginsWithClock(document.line(i).text()) ? 1 : 0;
        }
        return clocks >= MANY_CLOCKS && clocks * LINES_A_CLOCK >= kept || clocks >= FEW_CLOCKS && isLive(title);
    }

    private static boolean isLive(String title) {
        return title != null
                && List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]")).stream()
                        .anyMatch(LIVE::contains);
    }

    /** "10:32", "10.32am", "9h05". */
    private static boolean beginsWithClock(String text) {
        int digits = 0;
        while (digits < 3 && digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean marked = digits > 0
                && digits < 3
                && digits + 2 < text.length()
                && ":.h".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) >= '0'
                && text.charAt(digits + 1) <= '5'
                && Character.isDigit(text.charAt(digits + 2));
        int end = digits + 3;
        boolean over =
                marked && (end == text.length() || !Character.isDigit(text.charAt(end)) && text.charAt(end) != '.');
        boolean suffixed =
                over && (text.charAt(digits) != '.' || text.startsWith("am", end) || text.startsWith("pm", end));
        return suffixed && Integer.parseInt(text.substring(0, digits)) < 24;
    }
}
