package org.lodewire.analysis.clean.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line split into the tokens that dates consist of: runs of letters in lower case, runs of the digits 0 to 9, and
 * colons. Everything else separates tokens. Immutable.
 */
final class DateTokens {

    private static final int MAX_TOKENS = 40;

    private final List<String> tokens;
    /** The same as the line has them. */
    private final List<String> written;

    private DateTokens(List<String> tokens, List<String> written) {
        this.tokens = tokens;
        this.written = written;
    }

    /** Splits a line; tokens after the fortieth are ignored. */
    static DateTokens of(String text) {
        List<String> written = new ArrayList<>();
        int i = 0;
        while (i < text.length() && written.size() < MAX_TOKENS) {
            int start = i;
            while (i < text.length() && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i == start) {
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
            }
            if (i > start) {
                written.add(text.substring(start, i));
            } else {
                if (text.charAt(i) == ':') {
                    written.add(":");
                }
                i++;
            }
        }
        return new DateTokens(
                written.stream().map(token -> token.toLowerCase(Locale.ROOT)).toList(), written);
    }

    /** The tokens from an index on. */
    DateTokens from(int index) {
        return new DateTokens(tokens.subList(index, tokens.size()), written.subList(index, written.size()));
    }

    /** Whether a token has capital letters only, as abbreviations of zones do and most words do not. */
    boolean isCapitals(int index) {
        return index >= 0
                && index < written.size()
                && written.get(index).chars().allMatch(Character::isUpperCase);
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index; empty before the first and after the last. */
    String at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
    }

    /** The number at an index, -1 if there is no number of at most four digits. */
    int number(int index) {
        String token = at(index);
        return !token.isEmpty() && token.length() <= 4 && Character.isDigit(token.charAt(0))
                ? Integer.parseInt(token)
                : -1;
    }

    /** All tokens, in order. */
    List<String> all() {
        return tokens;
    }
}
