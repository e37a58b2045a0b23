package org.lodewire.analysis.entities.tagger;

import java.util.Arrays;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/** What is known of each token before any is tagged, in flat arrays. Outside the line of a token there is nothing: 0. */
final class TextFacts {
    private static final int LONGEST_WORD = 40;
    private static final short UNKNOWN = -1;
    private static final int MOST_SKETCH = 8;

    final Tokens tokens;
    final int[] words;
    final byte[] names;
    private final NameHints known;
    private final WordClasses classesOfWords;
    /** Made where they are asked for, near capitals; 0 or {@link #UNKNOWN} before. */
    private final int[] sketches;

    private final short[] classes;

    TextFacts(Tokens tokens, WordClasses classesOfWords, NameHints known) {
        this.tokens = tokens;
        this.known = known;
        this.classesOfWords = classesOfWords;
        int size = tokens.size();
        words = new int[size];
        sketches = new int[size];
        classes = new short[size];
        names = new byte[size];
        Arrays.fill(classes, UNKNOWN);
        String text = tokens.text();
        int behind = 0;
        for (int i = 0; i < size; i++) {
            int end = Math.min(tokens.end(i), tokens.start(i) + LONGEST_WORD);
            words[i] = Hash.small(text, tokens.start(i), end);
            if (i >= behind) {
                behind = known.mark(tokens, i, names);
            }
        }
    }

    /** The class of a token's word, 0 if it has none. */
    int path(int i) {
        if (classes[i] == UNKNOWN) {
            classes[i] = (short) classesOfWords.of(words[i]);
        }
        return classes[i];
    }

    int sketch(int i) {
        if (sketches[i] == 0) {
            sketches[i] =
                    sketch(tokens.text(), tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + LONGEST_WORD));
        }
        return sketches[i];
    }

    /** The lists that a token's word is in; they are looked up where asked for, which is seldom. */
    int lists(int i) {
        return known.lists(words[i]);
    }

    /** Whether a name may begin here by its looks. Everything else is outside without being weighed. */
    boolean mayBegin(int i, int particles) {
        Shape shape = tokens.shape(i);
        if (shape.isNameLike()) {
            return true;
        }
        int size = tokens.size();
        boolean next = i + 1 < size && tokens.shape(i + 1).isNameLike();
        if (shape == Shape.NUMBER) {
            return next;
        }
        if (shape != Shape.LOWER) {
            return false;
        }
        boolean joined = i + 2 < size
                && tokens.is(i + 1, '-')
                && tokens.isGlued(i + 1)
                && tokens.shape(i + 2).isNameLike();
        return next && (lists(i) & particles) != 0 || joined || hasCapital(i);
    }

    private boolean hasCapital(int i) {
        int end = Math.min(tokens.end(i), tokens.start(i) + LONGEST_WORD);
        for (int at = tokens.start(i); at < end; at++) {
            if (Character.isUpperCase(tokens.text().charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** The looks of a word: runs of capitals, small letters, digits and marks, a single capital apart from several. */
    private static int sketch(String text, int start, int end) {
        int sketch = 1;
        int last = 0;
        int runs = 0;
        for (int at = start; at < end && runs < MOST_SKETCH; at++) {
            char c = text.charAt(at);
            int kind = Character.isUpperCase(c)
                    ? 1
                    : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c == '.' ? 4 : 5;
            if (kind != last) {
                sketch = sketch * 7 + kind;
                last = kind;
                runs++;
            } else if (kind == 1 && sketch % 7 == 1) {
                sketch += 5;
            }
        }
        return sketch;
    }
}
