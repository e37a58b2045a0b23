package org.lodewire.analysis.clean.trim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Removes the second copy of an article from its document. Some pages contain their article twice, once for narrow screens or
 * for printing, and its mentions would be counted twice. Stateless.
 */
final class RepeatedParagraphs {

    /** Shorter lines may legitimately recur, such as the same question in several interviews. */
    private static final int MIN_WORDS = 20;
    /** A single paragraph that recurs is no second copy of the article. */
    private static final int MIN_PARAGRAPHS = 3;
    /** Only a second copy of the article repeats so large a share of all words. */
    private static final double MIN_SHARE = 0.25;

    private RepeatedParagraphs() {}

    /** Removes all but the first of equal paragraphs, if so many recur that the document has the article twice. */
    static void remove(DocumentLines document) {
        Set<String> seen = new HashSet<>();
        List<Integer> copies = new ArrayList<>();
        int words = 0;
        int copiedWords = 0;
        for (int i = 0; i < document.size(); i++) {
            if (document.isKept(i)) {
                words += document.line(i).words();
                if (document.line(i).words() >= MIN_WORDS
                        && !seen.add(document.line(i).text())) {
                    copies.add(i);
                    copiedWords += document.line(i).words();
                }
            }
        }
        long distinctCopies =
                copies.stream().map(i -> document.line(i).text()).distinct().count();
        if (copiedWords >= MIN_SHARE * words && distinctCopies >= MIN_PARAGRAPHS) {
            copies.forEach(i -> document.remove(i, "copy"));
        }
    }
}
