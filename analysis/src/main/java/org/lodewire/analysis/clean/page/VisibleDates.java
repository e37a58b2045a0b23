package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.time.DatedLine;
import org.lodewire.analysis.clean.time.DatedLine.Position;

/**
 * Finds the lines of a page that may state when its article was published: those beside its headline, and those with a label
 * beside its first and after its last paragraph. Lines in comments, related items, navigation and the like never count, nor
 * do those of another article. Stateless.
 */
public final class VisibleDates {

    private static final int OUTSIDE = Family.COMMENTS.bit()
            | Family.RELATED.bit()
            | Family.SUBSCRIBE.bit()
            | Family.LOGIN.bit()
            | Family.COOKIE.bit()
            | Family.ADVERTISEMENT.bit()
            | Family.NAVIGATION.bit()
            | Family.FOOTER.bit()
            | Family.NOTICE.bit()
            | Family.CAPTION.bit()
            | Family.ASIDE.bit()
            | Family.GALLERY.bit();

    /** Families that "card-meta" and "footer-date" seem to belong to. */
    private static final int MISLEADING = Family.RELATED.bit() | Family.FOOTER.bit();

    private static final int MAX_BEFORE = 4;
    private static final int MAX_BELOW = 30;
    /** Lines before the text of a page without a headline. */
    private static final int MAX_ABOVE_TEXT = 10;
    /** Elements around a line above the headline that do not contain the headline too. */
    private static final int MAX_LEVELS = 2;

    private static final int MAX_AFTER = 8;
    private static final int EDGE_WORDS = 90;
    private static final int MAX_SPLIT = 10;

    private VisibleDates() {}

    /**
     * Returns the lines, most reliable first.
     *
     * @param document the lines of the page after selection
     */
    public static List<DatedLine> of(PageBlocks page, DocumentLines document) {
        List<Block> blocks = page.blocks();
        int headline = headline(blocks, prose(document, 0));
        int first = prose(document, headline + 1);
        int start = headline >= 0 ? headline + 1 : Math.max(0, Math.min(first, blocks.size()) - MAX_ABOVE_TEXT);
        int below = Math.min(Math.min(prose(document, first + 1), start + MAX_BELOW), blocks.size());
        List<DatedLine> found = new ArrayList<>();
        for (int i = start; i < below; i++) {
            add(found, blocks, i, headline, Position.HEADLINE);
        }
        for (int i = Math.max(0, headline - MAX_BEFORE); i < headline; i++) {
            if (isBeside(blocks.get(i).region(), blocks.get(headline).region(), headline - i)) {
                add(found, blocks, i, headline, Position.HEADLINE);
            }
        }
        for (int i = below, words = 0; i < blocks.size() && words < EDGE_WORDS; i++) {
            words += document.proseWords(i, i + 1);
            add(found, blocks, i, headline, Position.ELSEWHERE);
        }
        int last = lastProse(document);
        for (int i = last + 1; i < Math.min(blocks.size(), last + 1 + MAX_AFTER); i++) {
            add(found, blocks, i, headline, Position.ELSEWHERE);
        }
        return found;
    }

    private static void add(List<DatedLine> found, List<Block> blocks, int i, int headline, Position position) {
        Region region = blocks.get(i).region();
        if (!isOutside(blocks, region, headline) && !isInSentence(blocks, region)) {
            found.add(new DatedLine(
                    blocks.get(i).line(), i == 0 ? null : blocks.get(i - 1).line(), position));
        }
    }

    /** Whether a line is the time in a paragraph of running text, which such an element splits into lines. */
    private static boolean isInSentence(List<Block> blocks, Region region) {
        Region parent = region.parent;
        if (parent == null || !region.tag.equals("time") || !parent.tag.equals("p")) {
            return false;
        }
        for (int i = parent.start; i < parent.end && i < parent.start + MAX_SPLIT; i++) {
            if (blocks.get(i).line().prose()) {
                return true;
            }
        }
        return false;
    }

    /** The index of the last headline before the article's text, else of the first; -1 if there is none. */
    private static int headline(List<Block> blocks, int text) {
        int found = -1;
        for (int i = 0; i < blocks.size() && (found < 0 || i < text); i++) {
            found = blocks.get(i).region().tag.equals("h1") ? i : found;
        }
        return found;
    }

    private static int prose(DocumentLines document, int from) {
        int i = from;
        while (i < document.size() && !(document.isKept(i) && document.line(i).prose())) {
            i++;
        }
        return i;
    }

    private static int lastProse(DocumentLines document) {
        int i = document.size() - 1;
        while (i >= 0 && !(document.isKept(i) && document.line(i).prose())) {
            i--;
        }
        return i;
    }

    /** Whether a line above the headline is in an article with it, or close to it in the same element. */
    private static boolean isBeside(Region region, Region headline, int distance) {
        Region common = region;
        while (common.parent != null && !isAround(common, headline)) {
            common = common.parent;
        }
        boolean close = distance <= MAX_LEVELS
                && region.depth - common.depth <= MAX_LEVELS
                && headline.depth - common.depth <= MAX_LEVELS;
        return common.article > 0 || close && common.parent != null;
    }

    private static boolean isAround(Region outer, Region inner) {
        Region each = inner;
        while (each.parent != null && each.depth > outer.depth) {
            each = each.parent;
        }
        return each == outer;
    }

    /** Whether an element around a line, but not around the headline, belongs to something else than the article. */
    private static boolean isOutside(List<Block> blocks, Region innermost, int headline) {
        for (@Nullable Region each = innermost; each != null; each = each.parent) {
            if (headline >= 0 && each.contains(headline)) {
                return false;
            }
            // "card-meta" is the line with the date in a card.
            boolean dates = (each.names.families() & Family.BYLINE.bit()) != 0;
            int families = dates ? each.names.families() & ~MISLEADING : each.names.families();
            boolean other = each.tag.equals("figure")
                    || each.tag.equals("header") && each.end <= headline
                    || each.tag.equals("article")
                            && headline >= 0
                            && each.start > headline
                            && isInArticle(blocks, headline);
            if ((families & OUTSIDE) != 0 || other) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInArticle(List<Block> blocks, int line) {
        for (@Nullable Region each = blocks.get(line).region(); each != null; each = each.parent) {
            if (each.tag.equals("article")) {
                return true;
            }
        }
        return false;
    }
}
