package org.lodewire.analysis.clean.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * What is worth remembering of an article: fingerprints of the lines that may turn out to be boilerplate, and of the longest
 * ones, by which a copy is known. Lists are unmodifiable; no fingerprint is in a list twice.
 *
 * @param shareable lines at either end, short lines anywhere
 * @param body      its longest lines, some of which may be at an end
 */
public record ArticleLines(List<Long> shareable, List<Long> body) {

    /** Of an article that is not to be remembered. */
    public static final ArticleLines NONE = new ArticleLines(List.of(), List.of());

    private static final int HEAD = 10;
    private static final int TAIL = 20;
    private static final int MOST_INSIDE = 20;
    /** Longer ones are the article's own. */
    private static final int LONGEST = 60;

    private static final int LONGEST_INSIDE = 8;
    private static final int BODY = 6;
    private static final int SHORTEST_OF_BODY = 8;

    private record Body(long fingerprint, int words) {}

    /**
     * The lines of an article as its cleaning has left them.
     *
     * @param prints fingerprints of the lines that are kept, {@link Fingerprint#NOTHING} for all others
     */
    static ArticleLines of(DocumentLines document, long[] prints) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            if (prints[i] != Fingerprint.NOTHING) {
                kept.add(i);
            }
        }
        List<Long> shareable = new ArrayList<>();
        List<Body> body = new ArrayList<>();
        int inside = 0;
        for (int at = 0; at < kept.size(); at++) {
            int i = kept.get(at);
            int words = document.line(i).words();
            boolean end = at < HEAD || at >= kept.size() - TAIL;
            if (end && words <= LONGEST) {
                shareable.add(prints[i]);
            } else if (!end && isLabel(document, i) && inside < MOST_INSIDE) {
                inside++;
                shareable.add(prints[i]);
            }
            if (words >= SHORTEST_OF_BODY) {
                body.add(new Body(prints[i], words));
            }
        }
        body.sort(Comparator.comparingInt(Body::words).reversed());
        return new ArticleLines(
                shareable.stream().distinct().toList(),
                body.stream().map(Body::fingerprint).distinct().limit(BODY).toList());
    }

    /** Whether a line may be boilerplate in the midst of an article. */
    static boolean isLabel(DocumentLines document, int i) {
        return document.line(i).words() <= LONGEST_INSIDE
                && !document.line(i).prose()
                && !document.line(i).heading();
    }
}
