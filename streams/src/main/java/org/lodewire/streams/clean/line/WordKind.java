package org.lodewire.streams.clean.line;

import java.util.LinkedHashSet;
import java.util.Set;

/** What counts as a word: a run of letters, and of what else belongs to it. Words are compared in lower case. */
enum WordKind {

    /** With apostrophes, without numbers: the words that tell a language. */
    OF_LANGUAGE(true, false),
    /** With numbers, without apostrophes: what has the same words however it is punctuated says the same. */
    OF_CONTENT(false, true);

    private static final int ASCII = 128;

    private final boolean apostrophes;
    private final boolean numbers;
    private final boolean[] asciiParts = new boolean[ASCII];

    WordKind(boolean apostrophes, boolean numbers) {
        this.apostrophes = apostrophes;
        this.numbers = numbers;
        for (char c = 0; c < ASCII; c++) {
            asciiParts[c] = isPart(c);
        }
    }

    /** Whether the character at an index, or the surrogate pair that it is half of, is part of a word. */
    boolean isPart(String text, int i) {
        char c = text.charAt(i);
        if (c < ASCII) {
            return asciiParts[c];
        }
        boolean second = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return isPart(text.codePointAt(second ? i - 1 : i));
    }

    private boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER -> true;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> numbers;
            default -> apostrophes && c == '\'';
        };
    }

    static char lower(char c) {
        return c < ASCII ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }

    /** The different words of a text. */
    Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            while (i < text.length() && isPart(text, i)) {
                i++;
            }
            if (i > start) {
                char[] word = text.substring(start, i).toCharArray();
                for (int j = 0; j < word.length; j++) {
                    word[j] = lower(word[j]);
                }
                words.add(new String(word));
            }
        }
        return words;
    }
}
