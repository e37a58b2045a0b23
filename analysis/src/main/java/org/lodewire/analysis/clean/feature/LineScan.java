package org.lodewire.analysis.clean.feature;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.word.Fnv1aHash;
import org.lodewire.analysis.clean.word.WordSet;
import org.lodewire.analysis.clean.word.WordWeights;

/** Computes the {@link LineShape} of lines, in one pass over the beginning of each. Not thread-safe; use it for many lines. */
final class LineScan {

    /** The beginning of a paragraph is sufficient. */
    private static final int MAX_CHARS = 160;
    /** Words whose weights count. */
    private static final int WEIGHED_WORDS = 16;

    /** Shorter words are common in some language. */
    private static final int MIN_RARE = 4;

    /** The scripts with letters of two cases are below, and nearly all punctuation. */
    private static final int TABLED = 0x2200;
    /** Three counters share one number, so that counting takes no branch: this and the next are the units of two of them. */
    private static final int SECOND = 1 << 10;

    private static final int THIRD = 1 << 20;
    private static final int MASK = SECOND - 1;
    /** Increments for characters of words: all count in the first counter, capitals also in the second, digits in the third. */
    private static final int[] PARTS = new int[TABLED];
    /** Increments for other characters: commas in the first counter, bars in the second, quotation marks in the third. */
    private static final int[] MARKS = new int[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            PARTS[c] = part(c);
            MARKS[c] = mark(c);
        }
    }

    private final WordSet common;
    private final WordSet title;
    private final WordSet address;
    private final WordWeights vocabulary;
    private final @Nullable TopicWords topic;
    private final char[] line = new char[MAX_CHARS];
    private int end;
    private int words;
    private int capitalised;
    private int shouted;
    private int digits;
    private int function;
    private int inTitle;
    private int inAddress;
    private int previous;
    private int known;
    private float sum;
    private float least;
    private float most;

    LineScan(WordSet common, WordSet title, WordSet address, WordWeights vocabulary, @Nullable TopicWords topic) {
        this.common = common;
        this.title = title;
        this.address = address;
        this.vocabulary = vocabulary;
        this.topic = topic;
    }

    /** Returns the shape of a line. */
    LineShape scan(String text) {
        end = Math.min(text.length(), MAX_CHARS);
        if (topic != null) {
            topic.nextLine();
        }
        text.getChars(0, end, line, 0);
        words = capitalised = shouted = digits = function = inTitle = inAddress = known = 0;
        sum = least = most = 0;
        int marks = 0;
        for (int i = 0; i < end; i++) {
            int afterWord = word(i);
            if (afterWord > i) {
                i = afterWord;
            }
            if (i < end) {
                char c = line[i];
                marks += c < TABLED ? MARKS[c] : mark(c);
            }
        }
        return new LineShape(
                end,
                words,
                capitalised,
                shouted,
                function,
                inTitle,
                inAddress,
                digits,
                marks & MASK,
                marks / SECOND & MASK,
                marks / THIRD,
                known == 0 ? 0 : sum / known,
                least,
                most);
    }

    /** Counts the word that begins at an index; returns its end, or the index itself if there is none. */
    private int word(int start) {
        int hash = Fnv1aHash.START;
        int parts = 0;
        int i = start;
        for (; i < end; i++) {
            char c = line[i];
            int part = c < TABLED ? PARTS[c] : part(c);
            if (part == 0) {
                break;
            }
            parts += part;
            hash = Fnv1aHash.next(hash, c);
        }
        if (i > start) {
            int capitals = parts / SECOND & MASK;
            words++;
            capitalised += capitals > 0 && Character.isUpperCase(line[start]) ? 1 : 0;
            shouted += capitals > 1 && capitals == i - start ? 1 : 0;
            digits += parts / THIRD;
            boolean isCommon = lookUp(hash);
            if (topic != null && !isCommon && i - start >= MIN_RARE && parts < THIRD) {
                topic.add(hash);
            }
        }
        return i;
    }

    /** Counts a word by its kinds; returns whether it is a common word. */
    private boolean lookUp(int hash) {
        boolean isCommon = common.contains(hash);
        function += isCommon ? 1 : 0;
        inTitle += title.size() > 0 && title.contains(hash) ? 1 : 0;
        inAddress += address.size() > 0 && address.contains(hash) ? 1 : 0;
        if (words <= WEIGHED_WORDS) {
            weigh(vocabulary.weight(hash));
            if (words > 1) {
                weigh(vocabulary.weight(Fnv1aHash.pair(previous, hash)));
            }
            previous = hash;
        }
        return isCommon;
    }

    private void weigh(float weight) {
        if (weight != 0) {
            known++;
            sum += weight;
            least = Math.min(least, weight);
            most = Math.max(most, weight);
        }
    }

    private static int part(char c) {
        if (c >= '0' && c <= '9') {
            return 1 + THIRD;
        }
        return !Character.isLetter(c) ? 0 : Character.isUpperCase(c) ? 1 + SECOND : 1;
    }

    private static int mark(char c) {
        return switch (c) {
            case ',', ';', '，', '、' -> 1;
            case '|', '•', '·', '»', '›', '→', '/' -> SECOND;
            case '"', '“', '”', '«', '„' -> THIRD;
            default -> 0;
        };
    }
}
