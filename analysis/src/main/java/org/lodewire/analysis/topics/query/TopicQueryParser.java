package org.lodewire.analysis.topics.query;

import org.apache.lucene.search.Query;
import org.lodewire.analysis.files.SourceText;
import org.lodewire.analysis.topics.presearch.Conditions;
import org.lodewire.analysis.topics.words.TextAnalysis;

/**
 * Parses a topic's query into a Lucene query over title and body.
 *
 * <p>The syntax is a part of that of Lucene's classic parser: words, "phrases", {@code title:} and {@code body:}, AND, OR,
 * NOT, parentheses, {@code prefix*}, {@code wild?card}, {@code fuzzy~1}, {@code "near by"~5}; and {@code =Word} for an
 * exact form, {@code entity:Q148} for an entity. A part without a field matches in either field. A hyphenated word is a
 * phrase. Queries that readers could understand in another way, that would match nearly all articles or none, or that
 * could take unbounded time, are rejected with all reasons.
 *
 * <p>Thread-safe.
 */
public final class TopicQueryParser {

    /** Maximum length of a query, in UTF-16 code units. */
    public static final int MAX_CHARS = 10_000;

    private final TextAnalysis analysis;

    /** @param analysis that of the articles to match */
    public TopicQueryParser(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Parses a query.
     *
     * @throws TopicRejectedException if the query is not accepted; each fault gives its line and column if known, and the
     *                                remedy
     */
    public Query parse(String query) throws TopicRejectedException {
        return parse(SourceText.of(query));
    }

    /**
     * Parses a query of a source.
     *
     * @throws TopicRejectedException if the query is not accepted; each fault gives its place in the source if known, and the
     *                                remedy
     */
    Query parse(SourceText source) throws TopicRejectedException {
        QueryFaults faults = new QueryFaults(source);
        TermReader terms = new TermReader(analysis, faults);
        try {
            rejectOversized(source.text());
            Query parsed = read(source.text(), terms, faults);
            BroadQueries.find(Conditions.of(parsed))
                    .forEach(part -> faults.add(terms.offsetOf(part.text()), part.reason()));
            faults.check();
            return parsed;
        } catch (QueryFault fault) {
            faults.add(fault);
            faults.check();
            throw fault; // not reached, because there is a fault
        }
    }

    private static Query read(String query, TermReader terms, QueryFaults faults) {
        return new QueryGrammar(query, new QueryLexer(query, faults).tokens(), terms, faults).parse();
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
    }
}
