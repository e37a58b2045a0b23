package org.lodewire.analysis.clean.trim;

import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.time.DateLine;

/**
 * What is done to the lines of an article after the likely ones were chosen: an aggregator's summary, copies of the title
 * and words about the author go, and what the lines say about the article is read from them. Immutable.
 */
public final class LineCleaner {

    /** Fewer words of running text than this before a line, or after it, and it stands at an end of the article. */
    private static final int EDGE_WORDS = 90;

    private static final int LONGEST_LIST = 12;

    private final DateLine dates;

    public LineCleaner(DateLine dates) {
        this.dates = dates;
    }

    /** What the lines say about the article besides its text; null where they do not say it. */
    public record Findings(String title, String author, String published) {}

    /**
     * Finishes a draft.
     *
     * @param reasons what the rules say against each line, kept or not
     * @param title   the title if it is known, else null
     * @param author  who wrote it if that is known, else null
     */
    public Findings clean(DocumentLines draft, String[] reasons, String url, String title, String author) {
        Digest.remove(draft, reasons);
        Pictures.removeDescriptions(draft, reasons);
        int start = firstProse(draft);
        if (title == null) {
            int at = TitleFinder.find(draft, reasons, start, url);
            title = at < 0 ? null : draft.line(at).text();
            keepHeadingBelow(draft, reasons, at, start);
        }
        removeCopies(draft, title);
        Copies.remove(draft);
        removeSections(draft, reasons);
        Edges edges = Edges.of(draft, EDGE_WORDS);
        String byline = Bylines.remove(draft, reasons, edges, author);
        return new Findings(title, author != null ? author : byline, published(draft, reasons, edges));
    }

    private static int firstProse(DocumentLines draft) {
        int first = -1;
        for (int i = 0; i < draft.size(); i++) {
            if (draft.kept(i)) {
                first = first < 0 ? i : first;
                if (draft.line(i).prose()) {
                    return i;
                }
            }
        }
        return Math.max(0, first);
    }

    /** A single line between the title and the first paragraph is a heading of the article. */
    private static void keepHeadingBelow(DocumentLines draft, String[] reasons, int title, int start) {
        if (title >= 0 && title == start - 2 && reasons[start - 1] == null) {
            draft.rename(start - 1, null);
        }
    }

    private static void removeCopies(DocumentLines draft, String title) {
        Title copied = title == null ? null : new Title(title);
        for (int i = 0; title != null && i < draft.size(); i++) {
            if (copied.isCopy(draft.line(i))) {
                draft.rename(i, "title");
            }
        }
    }

    /** A heading over related articles takes the labels below it along, up to the next paragraph or heading. */
    private static void removeSections(DocumentLines draft, String[] reasons) {
        for (int i = 0; i < draft.size(); i++) {
            boolean heading = "related".equals(reasons[i])
                    && !draft.kept(i)
                    && draft.line(i).words() > 1
                    && draft.line(i).words() < 6;
            int end = i + 1;
            while (heading
                    && end < draft.size()
                    && end - i <= LONGEST_LIST + 1
                    && !draft.line(end).prose()
                    && !draft.line(end).heading()) {
                end++;
            }
            for (int j = i + 1; j < end && end - i <= LONGEST_LIST; j++) {
                draft.remove(j, "related");
            }
        }
    }

    private String published(DocumentLines draft, String[] reasons, Edges edges) {
        for (int i = 0; i < edges.first(); i++) {
            if ("date".equals(reasons[i]) || "byline".equals(reasons[i])) {
                String published = dates.published(draft.line(i).text());
                if (published != null) {
                    return published;
                }
            }
        }
        return null;
    }
}
