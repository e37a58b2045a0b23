package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.topics.query.QueryToken.Kind;

/**
 * Splits a query into tokens. Reports what has no meaning in a query: ranges, regular expressions, boosts, and signs in the
 * wrong place, and goes on after it. Not thread-safe.
 */
final class QueryLexer {

    private final String query;
    private final QueryFaults faults;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    QueryLexer(String query, QueryFaults faults) {
        this.query = query;
        this.faults = faults;
    }

    /** Returns the tokens of the query; the last one is its end. */
    List<QueryToken> tokens() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (QueryCharacters.isSpace(c)) {
                at++;
            } else if (QueryCharacters.isQuote(c)) {
                phrase();
            } else if (QueryCharacters.isOpen(c)) {
                sign(Kind.OPEN);
            } else if (QueryCharacters.isClose(c)) {
                sign(Kind.CLOSE);
            } else if (c == '-') {
                prefix(Kind.MINUS, "NOT before a word excludes it");
            } else if (c == '+') {
                prefix(Kind.PLUS, "AND between words requires both");
            } else if (c == '!') {
                prefix(Kind.NOT, "NOT before a word excludes it");
            } else if (c == '[' || c == '{') {
                range();
            } else if ("]}^~:".indexOf(c) >= 0) {
                misplaced(c);
            } else if (c == '/' && isRegularExpression()) {
                regularExpression();
            } else {
                word();
            }
        }
        tokens.add(new QueryToken(Kind.END, "", query.length(), query.length()));
        return tokens;
    }

    private void sign(Kind kind) {
        tokens.add(new QueryToken(kind, query.substring(at, at + 1), at, at + 1));
        at++;
    }

    private boolean isAfterSpace() {
        return at == 0 || QueryCharacters.isSpace(query.charAt(at - 1)) || QueryCharacters.isOpen(query.charAt(at - 1));
    }

    private void prefix(Kind kind, String instead) {
        char c = query.charAt(at);
        boolean beforeWord = at + 1 < query.length() && !QueryCharacters.isSpace(query.charAt(at + 1));
        boolean afterField = !tokens.isEmpty() && last().is(Kind.FIELD);
        if (!isAfterSpace() && !afterField || !beforeWord) {
            faults.add(
                    at,
                    "'" + c + "' must be directly before a word and after a space; " + instead
                            + ". To search for the character itself, use quotation marks");
            at++;
        } else {
            sign(kind);
        }
    }

    private QueryToken last() {
        return tokens.get(tokens.size() - 1);
    }

    private void phrase() {
        int start = at++;
        while (at < query.length() && !QueryCharacters.isQuote(query.charAt(at))) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= query.length()) {
            faults.add(start, "this quotation mark is not closed; close it, or write \\\" to search for it");
            at = query.length();
            tokens.add(new QueryToken(Kind.FAULTY, "", start, at));
            return;
        }
        at++;
        term(Kind.PHRASE, query.substring(start + 1, at - 1), start);
    }

    private void word() {
        int start = at;
        boolean isEntity = !tokens.isEmpty()
                && last().is(Kind.FIELD)
                && last().end() == start
                && last().text().equals(QueryFields.ENTITY);
        while (at < query.length()
                && (!QueryCharacters.endsWord(query.charAt(at)) || isEntity && query.charAt(at) == ':')) {
            if (query.charAt(at) == '\\') {
                rejectEscape();
                at++;
            }
            at++;
        }
        at = Math.min(at, query.length());
        String text = query.substring(start, at);
        switch (text) {
            case "AND", "&&" -> tokens.add(new QueryToken(Kind.AND, text, start, at));
            case "OR", "||" -> tokens.add(new QueryToken(Kind.OR, text, start, at));
            case "NOT" -> tokens.add(new QueryToken(Kind.NOT, text, start, at));
            default -> {
                if (at < query.length() && query.charAt(at) == ':') {
                    field(text, start);
                } else {
                    term(Kind.WORD, text, start);
                }
            }
        }
    }

    private void rejectEscape() {
        if (at + 1 == query.length()) {
            faults.add(at, "a backslash must be followed by the character that it escapes");
        } else if (Character.isLetterOrDigit(query.charAt(at + 1))) {
            faults.add(at, "a backslash before a letter or digit has no meaning; write the character itself");
        }
    }

    private void field(String name, int start) {
        at++;
        QueryFields.fault(name).ifPresent(problem -> faults.add(start, problem));
        tokens.add(new QueryToken(Kind.FIELD, name, start, at));
    }

    /** Adds a word or phrase, with what follows {@code ~}. */
    private void term(Kind kind, String text, int start) {
        boolean near = at < query.length() && query.charAt(at) == '~';
        int suffix = at + 1;
        if (near) {
            at++;
            skipNumber();
        }
        tokens.add(new QueryToken(kind, text, start, at, near ? query.substring(suffix, at) : "", near));
        if (at < query.length() && query.charAt(at) == '^') {
            faults.add(at, "a boost (^) has no effect, because a topic has no ranking; leave it out");
            at++;
            skipNumber();
        }
    }

    private void skipNumber() {
        while (at < query.length() && (Character.isDigit(query.charAt(at)) || query.charAt(at) == '.')) {
            at++;
        }
    }

    private void misplaced(char c) {
        String remedy = switch (c) {
            case '~' -> "put it directly after a word or phrase, as in \"export curbs\"~5";
            case '^' -> "boosts have no effect, because a topic has no ranking";
            case ':' -> "a field is written before it, as in title:tariff";
            default -> "it closes nothing";
        };
        faults.add(
                at,
                "'" + c + "' is not allowed here; " + remedy
                        + ". To search for the character itself, put a backslash before it");
        at++;
        skipNumber();
    }

    private void range() {
        int start = at;
        int close = at;
        while (close < query.length() && "]}".indexOf(query.charAt(close)) < 0) {
            close++;
        }
        if (close == query.length()) {
            at++;
            faults.add(
                    start,
                    "ranges and brackets like '" + query.charAt(start) + "' are not allowed, because title and body are"
                            + " text; list the words you mean. To search for the character itself, put a backslash"
                            + " before it");
            return;
        }
        String inside = query.substring(start + 1, close);
        faults.add(
                start,
                inside.contains(" ")
                        ? "ranges are not allowed, because title and body are text; list the words you mean"
                        : "brackets like '" + query.charAt(start) + "' are not allowed; to match a word in exactly this"
                                + " case, write =" + inside + ", and to group parts, use parentheses");
        at = close + 1;
        tokens.add(new QueryToken(Kind.FAULTY, "", start, at));
    }

    private boolean isRegularExpression() {
        int close = QueryCharacters.indexOfAny(query, "/", at + 1);
        return isAfterSpace() && close > at + 1 && !QueryCharacters.isSpace(query.charAt(at + 1));
    }

    private void regularExpression() {
        int start = at;
        at = QueryCharacters.indexOfAny(query, "/", at + 1) + 1;
        faults.add(
                start,
                "regular expressions are not allowed, because some take unbounded time; list the words, or end one with"
                        + " *. To search for a slash, write \\/");
        tokens.add(new QueryToken(Kind.FAULTY, "", start, at));
    }
}
