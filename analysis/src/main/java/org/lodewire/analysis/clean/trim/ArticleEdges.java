package org.lodewire.analysis.clean.trim;

import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * The start and end of an article, which contain datelines, bylines and notices.
 *
 * @param first index of the first line between them
 * @param last  index after the last line between them; not less than {@code first}
 */
record ArticleEdges(int first, int last) {

    /** Returns the edges, which extend over a number of words of kept running text at either end. */
    static ArticleEdges of(DocumentLines document, int words) {
        int first = 0;
        int wordsBefore = 0;
        while (first < document.size() && wordsBefore < words) {
            wordsBefore += document.proseWords(first, first + 1);
            first++;
        }
        int last = document.size();
        int wordsAfter = 0;
        while (last > first && wordsAfter < words) {
            last--;
            wordsAfter += document.proseWords(last, last + 1);
        }
        return new ArticleEdges(first, last);
    }
}
