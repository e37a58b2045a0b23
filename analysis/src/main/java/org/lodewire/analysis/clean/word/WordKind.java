package org.lodewire.analysis.clean.word;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a word consists of: letters, and for each kind some other characters. Words are compared in lower case. */
public enum WordKind {

    /** With apostrophes, without numbers: for the detection of the language. */
    OF_LANGUAGE(true, false),
    /** With numbers, without apostrophes: for the comparison of texts regardless of punctuation. */
    OF_CONTENT(false, true);

    static final char NONE = 0;
    /** The scripts with letters of two cases are below, and nearly all punctuation. */
    private static final int TABLED = 0x2200;

    private final boolean apostrophes;
    private final boolean numbers;

    @SuppressWarnings("ImmutableEnumChecker") // Only the constructor writes to it.
    private final char[] parts = new char[TABLED];

    WordKind(boolean apostrophes, boolean numbers) {
        this.apostrophes = apostrophes;
        this.numbers = numbers;
        for (char c = 0; c < TABLED; c++) {
            parts[c] = isPart(c) ? Character.toLowerCase(c) : NONE;
        }
    }

    /** Returns the character at an index in lower case; {@link #NONE} if its code point is not part of a word. */
    char part(String text, int i) {
        char c = text.charAt(i);
        if (c < TABLED) {
            return parts[c];
        }
        boolean second = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return isPart(text.codePointAt(second ? i - 1 : i)) ? Character.toLowerCase(c) : NONE;
    }

    private boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> true;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> numbers;
            default -> apostrophes && c == '\'';
        };
    }

    /** Returns the distinct words of a text in order. */
    public Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? part(text, i) : NONE;
            if (c != NONE) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
