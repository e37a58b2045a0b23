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

    private DateTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Splits a line; tokens after the fortieth are ignored. */
    static DateTokens of(String text) {
        List<String> tokens = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length() && tokens.size() < MAX_TOKENS) {
            int start = i;
            while (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                i++;
            }
            if (i == start) {
                while (i < lower.length() && lower.charAt(i) >= '0' && lower.charAt(i) <= '9') {
                    i++;
                }
            }
            if (i > start) {
                tokens.add(lower.substring(start, i));
            } else {
                if (lower.charAt(i) == ':') {
                    tokens.add(":");
                }
                i++;
            }
        }
        return new DateTokens(tokens);
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
