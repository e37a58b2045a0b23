package org.lodewire.analysis.entities.text;

/**
 * Marks the tokens at which capitals do not indicate a name: starts of sentences, headings in title case and lines in
 * capitals. A line break always ends a sentence. Stateless.
 */
final class Lines {
    private static final int LONGEST_HEADING = 40;
    private static final int MIN_WORDS = 4;
    private static final int LONG_WORD = 4;

    private Lines() {}

    static void mark(Tokens tokens) {
        boolean sentenceStart = true;
        int lineStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsLine(i)) {
                markHeading(tokens, lineStart, i);
                lineStart = i;
                sentenceStart = true;
            }
            if (tokens.shape(i) == Shape.MARK) {
                sentenceStart = sentenceStart || endsSentence(tokens, i) || opensQuotation(tokens, i);
            } else if (tokens.shape(i) != Shape.POSSESSIVE) {
                if (sentenceStart) {
                    tokens.markSentenceStart(i);
                }
                sentenceStart = tokens.shape(i) == Shape.NUMBER && sentenceStart;
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
                || (tokens.is(i, '"') || tokens.is(i, '\'') || tokens.is(i, '\u2018')) && !tokens.isAttached(i);
    }

    private static void markHeading(Tokens tokens, int from, int to) {
        if (to - from < MIN_WORDS || to - from > LONGEST_HEADING || tokens.is(to - 1, '.')) {
            return;
        }
        int words = 0;
        int longWords = 0;
        int capitalised = 0;
        int inCapitals = 0;
        for (int i = from; i < to; i++) {
            Shape shape = tokens.shape(i);
            if (shape.compareTo(Shape.NUMBER) < 0) {
                words++;
                inCapitals += shape == Shape.CAPITALS || shape == Shape.INITIAL ? 1 : 0;
                boolean counts = i > from && tokens.end(i) - tokens.start(i) >= LONG_WORD && !tokens.isAttached(i);
                longWords += counts ? 1 : 0;
                capitalised += counts && shape.isNameLike() ? 1 : 0;
            }
        }
        boolean allCapitals = words >= MIN_WORDS && inCapitals * 10 >= words * 9;
        boolean titleCase = words >= MIN_WORDS && longWords >= 2 && capitalised * 100 >= longWords * 85;
        for (int i = from; i < to; i++) {
            if (allCapitals) {
                tokens.markInCapitalsLine(i);
            } else if (titleCase) {
                tokens.markTitleCase(i);
            }
        }
    }
}
