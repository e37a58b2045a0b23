package org.lodewire.analysis.clean.memory;

import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

/**
 * Removes from an article what several others of its source share. At its ends a line needs three articles to go;
 * a paragraph needs six, since agencies repeat their background, and so does a line with a number, since forms are filled
 * in with others. In its midst only labels go, and those need six as well.
 */
public final class SharedLines {

    private static final String REASON = "shared";
    /** More than two takes three articles, however fast they came. */
    private static final double SHARED = 2;

    private static final double WIDELY_SHARED = 5;
    /** A longer line of running text is a paragraph. */
    private static final int PARAGRAPH = 25;
    /** Until so many words of running text have gone by that nobody else has, it is still an end of the article. */
    private static final int EDGE_WORDS = 50;

    private final DocumentLines document;
    private final long[] prints;
    private final KnownLines known;
    private final boolean[] shared;

    private SharedLines(DocumentLines document, long[] prints, KnownLines known) {
        this.document = document;
        this.prints = prints;
        this.known = known;
        this.shared = new boolean[document.size()];
    }

    /**
     * Removes what is shared, unless that would be most of the words: then the article is a form that was filled in, or a
     * copy, and stays as it is.
     *
     * @return what is worth remembering of the article; nothing if no line is known because there is no memory
     */
    public static ArticleLines remove(DocumentLines document, KnownLines known) {
        if (known == KnownLines.NONE) {
            return ArticleLines.NONE;
        }
        long[] prints = Fingerprint.ofKept(document);
        ArticleLines lines = ArticleLines.of(document, prints);
        new SharedLines(document, prints, known).remove();
        return lines;
    }

    private void remove() {
        int size = document.size();
        int own = 0;
        int first = 0;
        while (first < size && own < EDGE_WORDS) {
            own += ownWords(first++);
        }
        own = 0;
        int last = size;
        while (last > first && own < EDGE_WORDS) {
            own += ownWords(--last);
        }
        for (int i = first; i < last; i++) {
            shared[i] = ArticleLines.isLabel(document, i) && articles(i) > WIDELY_SHARED;
        }
        int words = 0;
        int gone = 0;
        for (int i = 0; i < size; i++) {
            words += document.kept(i) ? document.line(i).words() : 0;
            gone += shared[i] ? document.line(i).words() : 0;
        }
        for (int i = 0; i < size && gone <= words / 2; i++) {
            if (shared[i]) {
                document.remove(i, REASON);
            }
        }
    }

    /** Looks at a line at an end; how many words of running text it has that are the article's own. */
    private int ownWords(int i) {
        Line line = document.line(i);
        double articles = articles(i);
        shared[i] = articles > WIDELY_SHARED || articles > SHARED && !isTelling(line);
        return document.kept(i) && !shared[i] && line.prose() ? line.words() : 0;
    }

    private static boolean isTelling(Line line) {
        return line.prose() && line.words() > PARAGRAPH || line.text().chars().anyMatch(Character::isDigit);
    }

    private double articles(int i) {
        return prints[i] == Fingerprint.NOTHING ? 0 : known.articles(prints[i]);
    }
}
