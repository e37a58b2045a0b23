package org.lodewire.analysis.clean.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line split into the tokens that dates consist of: runs of letters, runs of digits, and single other characters. White
 * space separates tokens. In Chinese, Japanese and Korean the signs after the numbers of a date, and the words for the half of
 * the day, are tokens of their own. Immutable.
 */
final class DateTokens {

    private static final int MAX_TOKENS = 80;
    private static final int MAX_LENGTH = 400;
    private static final int MAX_DIGITS = 4;
    private static final char FIRST_HAN = 0x4E00;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    /** Signs after the numbers of a date. */
    private static final String SIGNS = "年月日号號时時分秒点點년월일시분초";

    private static final List<String> HALVES =
            List.of("上午", "下午", "午前", "午後", "午后", "凌晨", "早上", "中午", "晚上", "오전", "오후");

    /**
     * A token.
     *
     * @param text   in lower case, digits as 0 to 9
     * @param number the number, -1 if it is none of at most four digits
     * @param spaced whether white space or the beginning of the line is before it
     */
    private record Token(String text, String written, int number, boolean spaced) {}

    private final List<Token> tokens;

    private DateTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Splits a line; what is after the eightieth token or the 400th character is ignored. */
    static DateTokens of(String line) {
        String text = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length() && tokens.size() < MAX_TOKENS) {
            char c = text.charAt(i);
            boolean spaced = i == 0 || isSpace(text.charAt(i - 1));
            if (isSpace(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            if (Character.isDigit(c)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(number(text.substring(i, end), spaced));
            } else {
                end = isLetter(c) ? endOfWord(text, i, !tokens.isEmpty() && isNumber(tokens) && !spaced) : end;
                String written = text.substring(i, end);
                tokens.add(new Token(written.toLowerCase(Locale.ROOT), written, -1, spaced));
            }
            i = end;
        }
        return new DateTokens(tokens);
    }

    private static boolean isNumber(List<Token> tokens) {
        return Character.isDigit(tokens.get(tokens.size() - 1).text.charAt(0));
    }

    private static int endOfWord(String text, int start, boolean afterNumber) {
        if (afterNumber && SIGNS.indexOf(text.charAt(start)) >= 0) {
            return start + 1;
        }
        if (text.charAt(start) >= FIRST_HAN) {
            for (String half : HALVES) {
                if (text.startsWith(half, start)) {
                    return start + half.length();
                }
            }
        }
        int end = start + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Token number(String digits, boolean spaced) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> ascii.append((char) ('0' + Character.digit(digit, 10))));
        String text = ascii.toString();
        return new Token(text, digits, text.length() > MAX_DIGITS ? -1 : Integer.parseInt(text), spaced);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200e' || c == '\u200f';
    }

    /** Vowel signs are parts of words. */
    private static boolean isLetter(char c) {
        if (c < FIRST_BEYOND_ASCII) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c);
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index in lower case; empty before the first and after the last. */
    String at(int index) {
        Token token = token(index);
        return token == null ? "" : token.text;
    }

    private @Nullable Token token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }

    /** The number at an index, -1 if there is no number of at most four digits. */
    int number(int index) {
        Token token = token(index);
        return token == null ? -1 : token.number;
    }

    /** The number of digits at an index, 0 if there is no number. */
    int digits(int index) {
        Token token = token(index);
        return token != null && Character.isDigit(token.text.charAt(0)) ? token.text.length() : 0;
    }

    boolean isWord(int index) {
        Token token = token(index);
        return token != null && isLetter(token.text.charAt(0));
    }

    boolean is(int index, String text) {
        return at(index).equals(text);
    }

    /** Whether white space separates a token from the one before it. */
    boolean isSpaced(int index) {
        Token token = token(index);
        return token == null || token.spaced;
    }

    /** Whether a token has capital letters only, as abbreviations of zones do and most words do not. */
    boolean isCapitals(int index) {
        Token token = token(index);
        return token != null && token.written.chars().allMatch(Character::isUpperCase);
    }
}
