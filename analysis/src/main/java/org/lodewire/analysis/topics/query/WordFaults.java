package org.lodewire.analysis.topics.query;

/** Words without quotation marks whose signs would silently be ignored. Stateless. */
final class WordFaults {

    private WordFaults() {}

    /** @throws QueryFault if the word does not mean what it appears to mean */
    static void check(QueryToken token) {
        String text = token.text();
        char first = text.charAt(0);
        if (QueryCharacters.isDash(first)) {
            throw new QueryFault(
                    token.start(),
                    "'" + first + "' is not the - that excludes a word; write NOT before the word, or use quotation"
                            + " marks");
        }
        if (first == '-' || first == '+' || first == '!') {
            throw new QueryFault(token.start(), "'" + first + "' is not allowed here; write it once before a word");
        }
        if (first == '/') {
            throw new QueryFault(
                    token.start(),
                    "'/' is not allowed before a word; for words near each other, write \"export curbs\"~5. To search for"
                            + " a slash, write \\/");
        }
        if (first == '.' && text.length() > 1) {
            throw new QueryFault(
                    token.start(),
                    "a dot is no part of a word; leave it out, or write a phrase such as \"NET framework\"");
        }
        if (text.equals("=")) {
            throw new QueryFault(
                    token.start(),
                    "= must be directly before a word; in a phrase, write it before each word that must match in this"
                            + " case, as in \"=Fed chair\"");
        }
        if (text.equals("&") || text.equals("|")) {
            throw new QueryFault(
                    token.start(), "'" + text + "' is no operator; write " + (text.equals("&") ? "AND" : "OR"));
        }
        checkInside(token);
    }

    private static void checkInside(QueryToken token) {
        String text = token.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                continue;
            }
            if (i == 0) {
                continue;
            }
            boolean joins = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            String problem = switch (c) {
                case ',', ';' -> joins ? "words of a list need OR and spaces between them" : "";
                case '|' -> "alternatives need OR and spaces between them";
                case '/' -> joins ? "write OR between alternatives, or quotation marks around a name" : "";
                case '&' -> text.startsWith("&&", i) ? "AND needs spaces around it" : "";
                case '+' -> joins ? "write AND between words that are both required" : "";
                case '!' -> "'!' is no wildcard and no part of a word; end the word with *, or leave it out";
                default -> "";
            };
            if (!problem.isEmpty()) {
                throw new QueryFault(
                        token.start() + i, problem + ". To search for the character itself, put a backslash before it");
            }
        }
    }
}
