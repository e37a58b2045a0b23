package org.lodewire.analysis.clean.trim;

import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * The ends of an article, where datelines, bylines and notices stand.
 *
 * @param first index of the first line that is well inside the article
 * @param last  index after the last line that is well inside; not less than {@code first}
 */
record ArticleEdges(int first, int last) {

    /** Lines with fewer than so many words of kept running text before or after them are at an end. */
    static ArticleEdges of(DocumentLines document, int words) {
        int first = 0;
        int before = 0;
        while (first < document.size() && before < words) {
            before += document.proseWords(first, first + 1);
            first++;
        }
        int last = document.size();
        int after = 0;
        while (last > first && after < words) {
            last--;
            after += document.proseWords(last, last + 1);
        }
        return new ArticleEdges(first, last);
    }
}
