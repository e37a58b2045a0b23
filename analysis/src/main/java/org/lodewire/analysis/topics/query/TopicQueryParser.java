package org.lodewire.analysis.topics.query;

import java.util.Locale;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.presearch.Conditions;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

/**
 * Parses a topic's query into a Lucene query over title and body.
 *
 * <p>The syntax is that of Lucene's classic parser: words, "phrases", {@code title:} and {@code body:}, AND, OR, NOT,
 * parentheses, {@code prefix*}, {@code wild?card}, {@code fuzzy~1}, {@code "near by"~5}. A part without a field
 * matches in either field. A hyphenated word is a phrase. Queries that would match nearly all articles or none, or
 * that could take unbounded time, are rejected with a reason; so are regular expressions and ranges.
 *
 * <p>Thread-safe.
 */
public final class TopicQueryParser {

    /** Maximum length of a query, in UTF-16 code units. */
    public static final int MAX_CHARS = 10_000;

    static final int MAX_NESTING = 20;
    private static final int MAX_PHRASE = 30;
    private static final int MAX_NEAR = 10;

    private final TopicAnalyzer analyzer;

    public TopicQueryParser(TopicAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * Parses a query.
     *
     * @throws TopicRejectedException if the query is not accepted; the message gives the fault, its line and column if
     *                                known, and the remedy
     */
    public Query parse(String query) throws TopicRejectedException {
        try {
            rejectOversized(query);
            Query parsed = new GuardedParser(analyzer, query).parse(query);
            rejectEmpty(parsed);
            rejectPurelyNegative(parsed);
            Condition condition = Conditions.of(parsed);
            rejectLongPhrases(condition);
            rejectBroad(query, condition);
            return parsed;
        } catch (QueryFault fault) {
            throw fault.rejection(query);
        } catch (ParseException e) {
            throw syntaxFault(query, e).rejection(query);
        }
    }

    private static void rejectOversized(String query) {
        if (query.isBlank()) {
            throw new QueryFault(-1, "is empty; give at least one word to search for");
        }
        if (query.length() > MAX_CHARS) {
            throw new QueryFault(
                    -1,
                    "has " + query.length() + " characters; at most " + MAX_CHARS
                            + " are allowed, so split it into several topics");
        }
        // The parser and the visitors of the query tree are recursive, so bound the nesting first.
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(' && ++depth > MAX_NESTING) {
                throw new QueryFault(
                        i, "parentheses are nested more than " + MAX_NESTING + " levels deep; simplify the query");
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
    }

    private static void rejectEmpty(Query parsed) {
        if (parsed == null
                || parsed instanceof MatchNoDocsQuery
                || parsed instanceof BooleanQuery bool && bool.clauses().isEmpty()) {
            throw new QueryFault(-1, "contains only punctuation; give at least one word to search for");
        }
    }

    private static void rejectPurelyNegative(Query query) {
        if (query instanceof BoostQuery boost) {
            rejectPurelyNegative(boost.getQuery());
        } else if (query instanceof BooleanQuery bool) {
            if (!bool.clauses().isEmpty() && bool.clauses().stream().allMatch(BooleanClause::isProhibited)) {
                throw new QueryFault(
                        -1,
                        "has a part, or consists of one, that only excludes words, which matches nothing; add a word"
                                + " that must occur, as in: tariff AND NOT electricity");
            }
            bool.clauses().forEach(clause -> rejectPurelyNegative(clause.getQuery()));
        }
    }

    private static void rejectLongPhrases(Condition condition) {
        condition.phrases().forEach(phrase -> {
            int words = phrase.terms().size();
            if (words > (phrase.slop() == 0 ? MAX_PHRASE : MAX_NEAR)) {
                throw new QueryFault(
                        -1,
                        "has a phrase of " + words + " words; a phrase may have at most " + MAX_PHRASE + " words, or "
                                + MAX_NEAR + " with ~");
            }
        });
    }

    private static void rejectBroad(String query, Condition condition) {
        BroadQueries.find(condition).ifPresent(part -> {
            throw new QueryFault(positionOf(part.text(), query), part.reason());
        });
    }

    /** The index at which a word, in lower case, first occurs as a whole word in a query; -1 if unknown. */
    private static int positionOf(String word, String query) {
        for (int at = 0; at + word.length() <= query.length(); at++) {
            int end = at + word.length();
            if (query.regionMatches(true, at, word, 0, word.length())
                    && (at == 0 || !Character.isLetterOrDigit(query.charAt(at - 1)))
                    && (end == query.length() || !Character.isLetterOrDigit(query.charAt(end)))) {
                return at;
            }
        }
        return query.toLowerCase(Locale.ROOT).indexOf(word);
    }

    private static QueryFault syntaxFault(String query, ParseException e) {
        int openQuote = openQuote(query);
        if (openQuote >= 0) {
            return new QueryFault(
                    openQuote, "this quotation mark is not closed; close it, or write \\\" to search for it");
        }
        if (e.getCause() instanceof ParseException cause && cause.currentToken != null) {
            Token token = cause.currentToken.next;
            if (token.kind == QueryParserConstants.EOF) {
                return new QueryFault(
                        query.length(), "the query ends here, but a word, phrase or closing parenthesis is missing");
            }
            // Lucene counts columns from the start of the whole query, over all lines, from 0.
            return new QueryFault(
                    token.beginColumn,
                    "'" + token.image + "' is not allowed here;"
                            + " to search for the character itself, put a backslash before it");
        }
        if (e.getCause() instanceof TokenMgrError) {
            boolean trailingBackslash = query.endsWith("\\");
            return new QueryFault(
                    trailingBackslash ? query.length() - 1 : -1,
                    trailingBackslash
                            ? "a backslash must be followed by the character that it escapes"
                            : "cannot be parsed: a bracket, slash or quotation mark is not closed");
        }
        return new QueryFault(-1, "cannot be parsed: " + e.getMessage());
    }

    private static int openQuote(String query) {
        int open = -1;
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '\\') {
                i++;
            } else if (query.charAt(i) == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }
}
