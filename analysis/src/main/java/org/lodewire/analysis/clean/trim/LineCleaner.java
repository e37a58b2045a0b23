package org.lodewire.analysis.clean.trim;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

/**
 * Trims the selected lines of an article: removes an aggregator's summary, copies of the title and lines about the author,
 * and reads title and byline from the lines. Immutable.
 */
public final class LineCleaner {

    /** Words of running text over which the start and the end of an article extend. */
    private static final int EDGE_WORDS = 90;

    private static final int MAX_RELATED_LINES = 12;
    private static final int MAX_HEADLINE_WORDS = 15;

    /** What the lines state about the article besides its text; null where they state nothing. */
    public record Findings(@Nullable String title, @Nullable String author) {}

    /**
     * Trims a document.
     *
     * @param reasons why each line, kept or not, is boilerplate according to the rules; null elements for other lines
     * @param url     address of the article; null if unknown
     * @param title   the title if known, else null
     * @param author  the author if known, else null
     */
    public Findings clean(
            DocumentLines document,
            @Nullable String[] reasons,
            @Nullable String url,
            @Nullable String title,
            @Nullable String author) {
        AggregatorSummary.remove(document, reasons);
        PictureDescriptions.remove(document, reasons);
        WireBullets.restore(document, reasons);
        Lead.restore(document, reasons, title);
        int start = firstProse(document);
        if (title == null) {
            int titleLine = TitleFinder.find(document, reasons, start, url);
            title = titleLine < 0 ? null : document.line(titleLine).text();
            keepHeadingBelow(document, reasons, titleLine, start);
        }
        removeTitles(document, title);
        RepeatedParagraphs.remove(document);
        removeRelatedSections(document, reasons);
        ArticleEdges edges = ArticleEdges.of(document, EDGE_WORDS);
        String byline = Bylines.remove(document, reasons, edges, author);
        return new Findings(title, author != null ? author : byline);
    }

    private static int firstProse(DocumentLines document) {
        int first = -1;
        for (int i = 0; i < document.size(); i++) {
            if (document.isKept(i)) {
                first = first < 0 ? i : first;
                if (document.line(i).prose()) {
                    return i;
                }
            }
        }
        return Math.max(0, first);
    }

    /** A single line between the title and the first paragraph is a heading of the article. */
    private static void keepHeadingBelow(DocumentLines document, @Nullable String[] reasons, int title, int start) {
        if (title >= 0 && title == start - 2 && reasons[start - 1] == null) {
            document.setReason(start - 1, null);
        }
    }

    private static void removeTitles(DocumentLines document, @Nullable String text) {
        if (text == null) {
            return;
        }
        Title title = new Title(text);
        for (int i = 0; i < document.size(); i++) {
            if (title.isCopy(document.line(i))) {
                document.setReason(i, "title");
            }
        }
    }

    /** Removes the labels below a heading of related articles, up to the next paragraph or heading. */
    private static void removeRelatedSections(DocumentLines document, @Nullable String[] reasons) {
        for (int i = 0; i < document.size(); i++) {
            boolean heading = "related".equals(reasons[i])
                    && !document.isKept(i)
                    && document.line(i).words() > 1
                    && document.line(i).words() < 6;
            int end = i + 1;
            while (heading
                    && end < document.size()
                    && end - i <= MAX_RELATED_LINES + 1
                    && (!document.line(end).prose() || isQuestion(document.line(end)))
                    && !document.line(end).heading()) {
                end++;
            }
            for (int j = i + 1; j < end && end - i <= MAX_RELATED_LINES; j++) {
                document.remove(j, "related");
            }
        }
    }

    /** Returns whether a line may be a headline although it ends like a sentence. */
    private static boolean isQuestion(Line line) {
        return line.words() <= MAX_HEADLINE_WORDS
                && (line.text().endsWith("?") || line.text().endsWith("？"));
    }
}
