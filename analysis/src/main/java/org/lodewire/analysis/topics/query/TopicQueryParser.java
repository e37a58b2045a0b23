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
 * Turns a topic's query into a Lucene query over title and body.
 *
 * <p>The syntax is that of Lucene's classic parser: words, "phrases", {@code title:} and {@code body:}, AND, OR, NOT,
 * parentheses, {@code prefix*}, {@code wild?card}, {@code fuzzy~1}, {@code "near by"~5}. A part without a field is looked
 * for in both. A hyphenated word is a phrase. Whatever could match nearly everything, nothing, or take unbounded time is
 * refused, each with its reason; so are regular expressions and ranges.
 *
 * <p>Safe for use by several threads.
 */
public final class TopicQueryParser {

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
     * @throws TopicRejectedException saying what is wrong, why, and at which line and column where that is known
     */
    public Query parse(String query) throws TopicRejectedException {
        try {
            refuseOversized(query);
            Query parsed = new GuardedParser(analyzer, query).parse(query);
            refuseEmpty(parsed);
            refusePurelyNegative(parsed);
            Condition condition = Conditions.of(parsed);
            refuseLongPhrases(condition);
            refuseBroad(query, condition);
            return parsed;
        } catch (QueryFault fault) {
            throw fault.rejection(query);
        } catch (ParseException e) {
            throw syntaxFault(query, e).rejection(query);
        }
    }

    private static void refuseOversized(String query) {
        if (query.isBlank()) {
            throw new QueryFault(-1, "is empty; give at least one word to look for");
        }
        if (query.length() > MAX_CHARS) {
            throw new QueryFault(-1, "has " + query.length() + " characters; at most " + MAX_CHARS + " are allowed");
        }
        // The parser and the query tree recurse, so nesting is bounded before either sees it.
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(' && ++depth > MAX_NESTING) {
                throw new QueryFault(i, "parentheses are nested more than " + MAX_NESTING + " deep");
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
    }

    private static void refuseEmpty(Query parsed) {
        if (parsed == null
                || parsed instanceof MatchNoDocsQuery
                || parsed instanceof BooleanQuery bool && bool.clauses().isEmpty()) {
            throw new QueryFault(-1, "holds no word to look for, only punctuation");
        }
    }

    private static void refusePurelyNegative(Query query) {
        if (query instanceof BoostQuery boost) {
            refusePurelyNegative(boost.getQuery());
        } else if (query instanceof BooleanQuery bool) {
            if (!bool.clauses().isEmpty() && bool.clauses().stream().allMatch(BooleanClause::isProhibited)) {
                throw new QueryFault(
                        -1,
                        "says only what an article, or a part in parentheses, must not have, which"
                                + " matches nothing; say what it must have too, as in: tariff AND NOT electricity");
            }
            bool.clauses().forEach(clause -> refusePurelyNegative(clause.getQuery()));
        }
    }

    private static void refuseLongPhrases(Condition condition) {
        condition.phrases().forEach(near -> {
            int words = near.phrase().size();
            if (words > (near.slop() == 0 ? MAX_PHRASE : MAX_NEAR)) {
                throw new QueryFault(
                        -1,
                        "has " + words + " words in a row; a phrase may have " + MAX_PHRASE + ", and " + MAX_NEAR
                                + " if they need only be near each other");
            }
        });
    }

    private static void refuseBroad(String query, Condition condition) {
        BroadQueries.find(condition).ifPresent(part -> {
            throw new QueryFault(placeOf(part.text(), query), part.reason());
        });
    }

    /** Where a word, in lower case, first stands by itself in a query; -1 if that is not known. */
    private static int placeOf(String word, String query) {
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
                    openQuote, "this quotation mark is not closed; close it, or write \\\" for the character");
        }
        if (e.getCause() instanceof ParseException cause && cause.currentToken != null) {
            Token token = cause.currentToken.next;
            if (token.kind == QueryParserConstants.EOF) {
                return new QueryFault(
                        query.length(), "ends too early: a word, a phrase or a closing parenthesis is missing");
            }
            // Lucene counts columns from the start of the whole query, over all lines, from 0.
            return new QueryFault(
                    token.beginColumn,
                    "'" + token.image + "' cannot stand here;"
                            + " to look for the character itself, write a backslash before it");
        }
        if (e.getCause() instanceof TokenMgrError) {
            boolean trailingBackslash = query.endsWith("\\");
            return new QueryFault(
                    trailingBackslash ? query.length() - 1 : -1,
                    trailingBackslash
                            ? "a backslash must stand before the character it escapes"
                            : "cannot be read: a bracket, slash or quotation mark is not closed");
        }
        return new QueryFault(-1, "cannot be read: " + e.getMessage());
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
