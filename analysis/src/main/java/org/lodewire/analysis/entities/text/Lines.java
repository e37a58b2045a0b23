package org.lodewire.analysis.entities.text;

/**
 * Marks where sentences open and which lines are headings, so that capitals are trusted only where they mean something.
 * A line break always ends a sentence.
 */
final class Lines {
    private static final int LONGEST_HEADING = 40;
    private static final int LEAST_WORDS = 4;
    private static final int LONG_WORD = 4;

    private Lines() {}

    static void mark(Tokens tokens) {
        boolean opening = true;
        int lineStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsLine(i)) {
                markHeading(tokens, lineStart, i);
                lineStart = i;
                opening = true;
            }
            if (tokens.shape(i) == Shape.MARK) {
                opening = opening || endsSentence(tokens, i) || opensQuotation(tokens, i);
            } else if (tokens.shape(i) != Shape.POSSESSIVE) {
                if (opening) {
                    tokens.markOpening(i);
                }
                opening = tokens.shape(i) == Shape.NUMBER && opening;
            }
        }
        markHeading(tokens, lineStart, tokens.size());
    }

    private static boolean endsSentence(Tokens tokens, int i) {
        return tokens.is(i, '.')
                || tokens.is(i, '!')
                || tokens.is(i, '?')
                || tokens.is(i, ':')
                || tokens.is(i, '\u2026')
                || tokens.is(i, ';')
                || tokens.is(i, '\u2022')
                || tokens.is(i, '|');
    }

    private static boolean opensQuotation(Tokens tokens, int i) {
        return tokens.is(i, '\u201c')
                || tokens.is(i, '\u00ab')
                || tokens.is(i, '\u201e')
                || (tokens.is(i, '"') || tokens.is(i, '\'') || tokens.is(i, '\u2018')) && !tokens.isGlued(i);
    }

    private static void markHeading(Tokens tokens, int from, int to) {
        if (to - from < LEAST_WORDS || to - from > LONGEST_HEADING || tokens.is(to - 1, '.')) {
            return;
        }
        int words = 0;
        int longWords = 0;
        int capitalised = 0;
        int shouted = 0;
        for (int i = from; i < to; i++) {
            Shape shape = tokens.shape(i);
            if (shape.compareTo(Shape.NUMBER) < 0) {
                words++;
                shouted += shape == Shape.CAPITALS || shape == Shape.INITIAL ? 1 : 0;
                boolean counts = i > from && tokens.end(i) - tokens.start(i) >= LONG_WORD && !tokens.isGlued(i);
                longWords += counts ? 1 : 0;
                capitalised += counts && shape.isNameLike() ? 1 : 0;
            }
        }
        boolean allCapitals = words >= LEAST_WORDS && shouted * 10 >= words * 9;
        boolean titleCase = words >= LEAST_WORDS && longWords >= 2 && capitalised * 100 >= longWords * 85;
        for (int i = from; i < to; i++) {
            if (allCapitals) {
                tokens.markShouted(i);
            } else if (titleCase) {
                tokens.markTitleCase(i);
            }
        }
    }
}
