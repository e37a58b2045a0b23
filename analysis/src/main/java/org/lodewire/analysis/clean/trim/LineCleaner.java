package org.lodewire.analysis.clean.trim;

import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.PublicationDate;

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
    public record Findings(String title, String author, PublicationDate published) {}

    /**
     * Finishes a document.
     *
     * @param reasons what the rules say against each line, kept or not
     * @param title   the title if it is known, else null
     * @param author  who wrote it if that is known, else null
     */
    public Findings clean(DocumentLines document, String[] reasons, String url, String title, String author) {
        AggregatorSummary.remove(document, reasons);
        PictureDescriptions.removeDescriptions(document, reasons);
        int start = firstProse(document);
        if (title == null) {
            int at = TitleFinder.find(document, reasons, start, url);
            title = at < 0 ? null : document.line(at).text();
            keepHeadingBelow(document, reasons, at, start);
        }
        removeCopies(document, title);
        RepeatedParagraphs.remove(document);
        removeSections(document, reasons);
        ArticleEdges edges = ArticleEdges.of(document, EDGE_WORDS);
        String byline = Bylines.remove(document, reasons, edges, author);
        return new Findings(title, author != null ? author : byline, published(document, reasons, edges));
    }

    private static int firstProse(DocumentLines document) {
        int first = -1;
        for (int i = 0; i < document.size(); i++) {
            if (document.kept(i)) {
                first = first < 0 ? i : first;
                if (document.line(i).prose()) {
                    return i;
                }
            }
        }
        return Math.max(0, first);
    }

    /** A single line between the title and the first paragraph is a heading of the article. */
    private static void keepHeadingBelow(DocumentLines document, String[] reasons, int title, int start) {
        if (title >= 0 && title == start - 2 && reasons[start - 1] == null) {
            document.rename(start - 1, null);
        }
    }

    private static void removeCopies(DocumentLines document, String title) {
        Title copied = title == null ? null : new Title(title);
        for (int i = 0; title != null && i < document.size(); i++) {
            if (copied.isCopy(document.line(i))) {
                document.rename(i, "title");
            }
        }
    }

    /** A heading over related articles takes the labels below it along, up to the next paragraph or heading. */
    private static void removeSections(DocumentLines document, String[] reasons) {
        for (int i = 0; i < document.size(); i++) {
            boolean heading = "related".equals(reasons[i])
                    && !document.kept(i)
                    && document.line(i).words() > 1
                    && document.line(i).words() < 6;
            int end = i + 1;
            while (heading
                    && end < document.size()
                    && end - i <= LONGEST_LIST + 1
                    && !document.line(end).prose()
                    && !document.line(end).heading()) {
                end++;
            }
            for (int j = i + 1; j < end && end - i <= LONGEST_LIST; j++) {
                document.remove(j, "related");
            }
        }
    }

    private PublicationDate published(DocumentLines document, String[] reasons, ArticleEdges edges) {
        for (int i = 0; i < edges.first(); i++) {
            if ("date".equals(reasons[i]) || "byline".equals(reasons[i])) {
                PublicationDate published = dates.read(document.line(i).text());
                if (published != null) {
                    return published;
                }
            }
        }
        return null;
    }
}
