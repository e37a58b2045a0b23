package org.lodewire.analysis.entities.text;

import java.util.BitSet;
import java.util.Set;

/**
 * Splits a text into {@link Tokens} in one pass. A word consists of letters, digits, combining marks, inner
 * apostrophes, and the full stops of {@code U.S.}, {@code J.}, {@code Corp.} and {@code Amazon.com}. Hyphens separate
 * words. Stateless.
 */
public final class Tokenizer {
    private static final String ARTICLE = "The";
    private static final int LONGEST_ABBREVIATION = 4;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Lt", "Sgt", "Maj", "Capt", "Adm", "Sen", "Rep", "Gov", "Rev", "Hon",
            "St", "Mt", "Ft", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "Prof", "Cmdr", "Cpl", "Brig", "Fr");

    private static final int ASCII = 128;
    private static final byte OTHER = 0;
    private static final byte WORD_PART = 1;
    /** The marks that are part of some words. */
    private static final byte JOINT = 2;

    private static final byte BLANK = 3;
    /** A fast path for ASCII, the bulk of most texts. */
    private static final byte[] ASCII_KINDS = new byte[ASCII];

    static {
        for (int c = 0; c < ASCII; c++) {
            ASCII_KINDS[c] = Character.isLetterOrDigit(c)
                    ? WORD_PART
                    : c == '.' || c == ',' || c == '\'' ? JOINT : isBlank(c) && !isLineBreak(c) ? BLANK : OTHER;
        }
    }

    private Tokenizer() {}

    /** Splits a text in which every line break ends a sentence. */
    public static Tokens tokenize(String text) {
        return tokenize(text, new BitSet());
    }

    /**
     * Splits a text that may be hard-wrapped.
     *
     * @param continued indices of the first characters of lines that continue the line before
     */
    public static Tokens tokenize(String text, BitSet continued) {
        Tokens tokens = new Tokens(text);
        AsciiTokens ascii = new AsciiTokens(text);
        boolean lineStart = true;
        int at = 0;
        while (at < text.length()) {
            if (isAscii(text, at, BLANK)) {
                at++;
                continue;
            }
            int asciiEnd = ascii.read(at);
            if (asciiEnd > at) {
                tokens.add(at, asciiEnd, ascii, lineStart && !continued.get(at));
                lineStart = false;
                at = asciiEnd;
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (isLineBreak(codePoint)) {
                lineStart = true;
                at++;
            } else if (isBlank(codePoint)) {
                at += Character.charCount(codePoint);
            } else {
                int end = isWordPart(codePoint) ? wordEnd(text, at) : markEnd(text, at, codePoint, tokens);
                tokens.add(at, end, shape(text, at, end), lineStart && !continued.get(at));
                lineStart = false;
                at = end;
            }
        }
        Lines.mark(tokens);
        return tokens;
    }

    private static boolean isAscii(String text, int at, byte kind) {
        char c = text.charAt(at);
        return c < ASCII && ASCII_KINDS[c] == kind;
    }

    /** The end of a word that may contain marks or other characters than those of ASCII. */
    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (at == start + ARTICLE.length() && isAttachedArticle(text, start)) {
                break;
            }
            if (c < ASCII && ASCII_KINDS[c] == WORD_PART) {
                at++;
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (isWordPart(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (isApostrophe(codePoint) && joinsWord(text, at)) {
                at++;
            } else if (codePoint == '.' && belongsToWord(text, start, at) || codePoint == ',' && isInNumber(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /**
     * Whether {@code The} is joined to a name, as in {@code TheWall Street Journal}: some pages lose the space before
     * italics.
     */
    private static boolean isAttachedArticle(String text, int start) {
        int next = start + ARTICLE.length();
        return text.startsWith(ARTICLE, start)
                && Character.isUpperCase(text.charAt(next))
                && next + 1 < text.length()
                && Character.isLowerCase(text.charAt(next + 1));
    }

    /** Whether an apostrophe is inside a word and not part of a possessive. */
    private static boolean joinsWord(String text, int apostrophe) {
        int next = apostrophe + 1;
        boolean inside = next < text.length()
                && Character.isLetter(text.charAt(next))
                && isWordPart(text.codePointBefore(apostrophe));
        if (!inside) {
            return false;
        }
        boolean genitive = (text.charAt(next) == 's' || text.charAt(next) == 'S')
                && (next + 1 == text.length() || !isWordPart(text.codePointAt(next + 1)));
        return !genitive;
    }

    private static boolean belongsToWord(String text, int start, int stop) {
        char before = text.charAt(stop - 1);
        int next = stop + 1 < text.length() ? text.charAt(stop + 1) : ' ';
        if (Character.isDigit(before)) {
            return isInNumber(text, stop);
        }
        boolean single = stop - start == 1 || text.charAt(stop - 2) == '.';
        if (single && Character.isUpperCase(before)) {
            return true;
        }
        if (Character.isLetter(before) && Character.isLowerCase(next)) {
            return true;
        }
        return stop - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.contains(text.substring(start, stop));
    }

    /** Whether a separator is inside a number, such as {@code 10,000} or {@code 2.5}. */
    private static boolean isInNumber(String text, int at) {
        return at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static int markEnd(String text, int at, int codePoint, Tokens tokens) {
        int last = tokens.size() - 1;
        boolean afterWord =
                last >= 0 && tokens.end(last) == at && tokens.shape(last).compareTo(Shape.POSSESSIVE) < 0;
        boolean withS = at + 1 < text.length() && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S');
        return isApostrophe(codePoint) && afterWord && withS ? at + 2 : at + Character.charCount(codePoint);
    }

    private static Shape shape(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (!isWordPart(first)) {
            return isApostrophe(first) && (end - start == 2 || isPluralGenitive(text, start))
                    ? Shape.POSSESSIVE
                    : Shape.MARK;
        }
        if (Character.isDigit(first)) {
            return Shape.NUMBER;
        }
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return Shape.LOWER;
        }
        int letters = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (Character.isLowerCase(c)) {
                return Shape.CAPITALISED;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters < 2 ? Shape.INITIAL : Shape.CAPITALS;
    }

    /**
     * Whether an apostrophe is a plural possessive, as in {@code Workers' Party}: after an s, before a space and a
     * capital.
     */
    private static boolean isPluralGenitive(String text, int apostrophe) {
        return apostrophe > 1
                && text.charAt(apostrophe - 1) == 's'
                && Character.isLetter(text.charAt(apostrophe - 2))
                && apostrophe + 2 < text.length()
                && text.charAt(apostrophe + 1) == ' '
                && Character.isUpperCase(text.charAt(apostrophe + 2));
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint < ASCII
                ? ASCII_KINDS[codePoint] == WORD_PART
                : Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019';
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\u0085'
                || codePoint == '\u2028'
                || codePoint == '\u2029';
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == ' '
                || Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
