package org.lodewire.analysis.clean.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * What the memory of a source stores of an article: fingerprints of the lines that may turn out to be boilerplate, and of
 * the longest lines, by which a copy is recognised. Lists are unmodifiable; no fingerprint occurs twice in a list.
 *
 * @param shareable lines near the start and end, and short lines in between
 * @param body      the longest lines, some of which may also be near the start or end
 */
public record ArticleLines(List<Long> shareable, List<Long> body) {

    /** The lines of an article that is not remembered. */
    public static final ArticleLines NONE = new ArticleLines(List.of(), List.of());

    private static final int HEAD_LINES = 10;
    private static final int TAIL_LINES = 20;
    private static final int MAX_LABELS = 20;
    /** Longer lines are the article's own. */
    private static final int MAX_SHAREABLE_WORDS = 60;

    private static final int MAX_LABEL_WORDS = 8;
    private static final int BODY_LINES = 6;
    private static final int MIN_BODY_WORDS = 8;

    private record BodyLine(long fingerprint, int words) {}

    /**
     * Returns the lines of a cleaned article.
     *
     * @param fingerprints of the lines that are kept; {@link Fingerprint#NONE} for all others
     */
    static ArticleLines of(DocumentLines document, long[] fingerprints) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            if (fingerprints[i] != Fingerprint.NONE) {
                kept.add(i);
            }
        }
        List<Long> shareable = new ArrayList<>();
        List<BodyLine> body = new ArrayList<>();
        int labels = 0;
        for (int position = 0; position < kept.size(); position++) {
            int i = kept.get(position);
            int words = document.line(i).words();
            boolean edge = position < HEAD_LINES || position >= kept.size() - TAIL_LINES;
            if (edge && words <= MAX_SHAREABLE_WORDS) {
                shareable.add(fingerprints[i]);
            } else if (!edge && isLabel(document, i) && labels < MAX_LABELS) {
                labels++;
                shareable.add(fingerprints[i]);
            }
            if (words >= MIN_BODY_WORDS) {
                body.add(new BodyLine(fingerprints[i], words));
            }
        }
        body.sort(Comparator.comparingInt(BodyLine::words).reversed());
        return new ArticleLines(
                shareable.stream().distinct().toList(),
                body.stream()
                        .map(BodyLine::fingerprint)
                        .distinct()
                        .limit(BODY_LINES)
                        .toList());
    }

    /** Returns whether a line is so short that it may be boilerplate inside an article. */
    static boolean isLabel(DocumentLines document, int i) {
        return document.line(i).words() <= MAX_LABEL_WORDS
                && !document.line(i).prose()
                && !document.line(i).heading();
    }
}
