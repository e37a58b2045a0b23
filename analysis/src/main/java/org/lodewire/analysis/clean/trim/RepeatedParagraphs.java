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

    /** So many characters at the beginning of a paragraph differ from those of nearly all others. */
    private static final int COMPARED_CHARS = 24;

    /** Removes all but the first of equal paragraphs, if so many recur that the document has the article twice. */
    static void remove(DocumentLines document) {
        if (mayRecur(document)) {
            removeCopies(document);
        }
    }

    /** Returns whether two paragraphs have the same length and beginning, without a look at all their characters. */
    private static boolean mayRecur(DocumentLines document) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < document.size(); i++) {
            if (document.isKept(i) && document.line(i).words() >= MIN_WORDS) {
                String text = document.line(i).text();
                int key = text.length();
                for (int at = 0; at < Math.min(COMPARED_CHARS, text.length()); at++) {
                    key = 31 * key + text.charAt(at);
                }
                if (!seen.add(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void removeCopies(DocumentLines document) {
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
