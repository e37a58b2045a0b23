package org.lodewire.analysis.topics.query;

import java.util.List;

/** Signs and operators between quotation marks, which would silently be ignored or be words. Stateless. */
final class PhraseFaults {

    private static final List<String> OPERATORS = List.of("AND", "OR", "NOT", "&&", "||");

    private PhraseFaults() {}

    /** @throws QueryFault if the phrase does not mean what it appears to mean */
    static void check(QueryToken token) {
        String text = token.text();
        checkWildcards(token, text);
        if (QueryCharacters.indexOfAny(text, "~", 0) >= 0) {
            throw new QueryFault(
                    token.start(),
                    "a ~ within quotation marks has no meaning; write it after the closing one, as in"
                            + " \"export curbs\"~5");
        }
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && !QueryCharacters.isSpace(text.charAt(to))) {
                to++;
            }
            String word = text.substring(from, to);
            boolean isOperator =
                    OPERATORS.contains(word) && to - from < text.strip().length();
            if (isOperator) {
                throw new QueryFault(
                        token.start() + 1 + from,
                        "'" + word + "' within quotation marks is a word of the phrase and no operator; close the"
                                + " quotation marks before it, or write it in lower case if you mean the word");
            }
            from = to + 1;
        }
    }

    private static void checkWildcards(QueryToken token, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean after = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' && before && after) {
                throw new QueryFault(
                        token.start(),
                        "a " + c + " within quotation marks is not a wildcard; list the phrases you mean, or combine"
                                + " words by AND");
            }
        }
    }
}
