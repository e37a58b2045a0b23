package org.lodewire.analysis.clean.memory;

import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

/**
 * Removes the lines of an article that several others of its source share. Near the start and end, a line is removed if three
 * articles had it. A paragraph needs six, since agencies repeat their background paragraphs, and so does a line with a
 * number, since forms are filled in with numbers. Inside the article only labels are removed, and those need six as well.
 */
public final class SharedLines {

    private static final String REASON = "shared";
    /** Counts above 2 take three articles, however short the time between them. */
    private static final double SHARED = 2;

    private static final double WIDELY_SHARED = 5;
    /** A longer line of running text is a paragraph. */
    private static final int MAX_SHORT_PROSE_WORDS = 25;
    /** The start and end of an article extend over this many words of running text that no other article has. */
    private static final int EDGE_WORDS = 50;

    private final DocumentLines document;
    private final long[] fingerprints;
    private final KnownLines known;
    private final boolean[] shared;

    private SharedLines(DocumentLines document, long[] fingerprints, KnownLines known) {
        this.document = document;
        this.fingerprints = fingerprints;
        this.known = known;
        this.shared = new boolean[document.size()];
    }

    /**
     * Removes the shared lines, unless they have more than half of the words: then the article is a form that was filled in,
     * or a copy, and all its lines are kept.
     *
     * @param known the lines of the source
     * @return the lines to remember; {@link ArticleLines#NONE} if there is no memory
     */
    public static ArticleLines remove(DocumentLines document, KnownLines known) {
        if (known == KnownLines.NONE) {
            return ArticleLines.NONE;
        }
        long[] fingerprints = Fingerprint.ofKept(document);
        ArticleLines lines = ArticleLines.of(document, fingerprints);
        new SharedLines(document, fingerprints, known).remove();
        return lines;
    }

    private void remove() {
        int size = document.size();
        int ownWords = 0;
        int first = 0;
        while (first < size && ownWords < EDGE_WORDS) {
            ownWords += markEdgeLine(first++);
        }
        ownWords = 0;
        int end = size;
        while (end > first && ownWords < EDGE_WORDS) {
            ownWords += markEdgeLine(--end);
        }
        for (int i = first; i < end; i++) {
            shared[i] = ArticleLines.isLabel(document, i) && articles(i) > WIDELY_SHARED;
        }
        int words = 0;
        int sharedWords = 0;
        for (int i = 0; i < size; i++) {
            words += document.isKept(i) ? document.line(i).words() : 0;
            sharedWords += shared[i] ? document.line(i).words() : 0;
        }
        for (int i = 0; i < size && sharedWords <= words / 2; i++) {
            if (shared[i]) {
                document.remove(i, REASON);
            }
        }
    }

    /** Marks a line near the start or end if it is shared; returns how many words of running text of the article's own it has. */
    private int markEdgeLine(int i) {
        Line line = document.line(i);
        double articles = articles(i);
        shared[i] = articles > WIDELY_SHARED || articles > SHARED && !isDistinctive(line);
        return document.isKept(i) && !shared[i] && line.prose() ? line.words() : 0;
    }

    private static boolean isDistinctive(Line line) {
        return line.prose() && line.words() > MAX_SHORT_PROSE_WORDS
                || line.text().chars().anyMatch(Character::isDigit);
    }

    private double articles(int i) {
        return fingerprints[i] == Fingerprint.NONE ? 0 : known.articles(fingerprints[i]);
    }
}
