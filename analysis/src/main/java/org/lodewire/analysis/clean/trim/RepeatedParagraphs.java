package org.lodewire.analysis.clean.trim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Removes paragraphs that the document has once more: pages carry their article twice, once for narrow screens or for
 * printing, and what stands in it would count twice. Stateless.
 */
final class RepeatedParagraphs {

    /** Shorter lines may well be said again, such as the question of each of several interviews. */
    private static final int MIN_WORDS = 20;
    /** One paragraph said over and over is no second printing. */
    private static final int MIN_PARAGRAPHS = 3;
    /** A share of all words that only a second printing comes to. */
    private static final double TWICE = 0.25;

    private RepeatedParagraphs() {}

    /** Keeps the first of each, if there are so many that the article is there twice. */
    static void remove(DocumentLines document) {
        Set<String> seen = new HashSet<>();
        List<Integer> copies = new ArrayList<>();
        int words = 0;
        int copied = 0;
        for (int i = 0; i < document.size(); i++) {
            if (document.kept(i)) {
                words += document.line(i).words();
                if (document.line(i).words() >= MIN_WORDS
                        && !seen.add(document.line(i).text())) {
                    copies.add(i);
                    copied += document.line(i).words();
                }
            }
        }
        long different =
                copies.stream().map(i -> document.line(i).text()).distinct().count();
        if (copied >= TWICE * words && different >= MIN_PARAGRAPHS) {
            copies.forEach(i -> document.remove(i, "copy"));
        }
    }
}
