package org.lodewire.analysis.topics.presearch;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Terms;

/**
 * One alternative of a topic's query: a clause of a top-level OR, or the whole query. It is indexed and run separately
 * from the others. Immutable; compared by identity.
 */
public final class Alternative {

    private final String topic;
    private final Condition condition;
    /** Kept only where the condition is not exact, since a Lucene query takes several times its memory. */
    private final @Nullable Query query;

    private Alternative(String topic, Query query) {
        this.topic = topic;
        this.condition = Conditions.of(query);
        this.query = condition.isExact() ? null : query;
    }

    /** Splits a query into alternatives. The matches of the query are the union of the matches of its alternatives. */
    static List<Alternative> of(String topic, Query query) {
        if (query instanceof BooleanQuery bool
                && !Conditions.searchesBothFields(bool.clauses())
                && bool.clauses().stream().allMatch(clause -> clause.getOccur() == BooleanClause.Occur.SHOULD)) {
            return bool.clauses().stream()
                    .map(clause -> new Alternative(topic, clause.getQuery()))
                    .toList();
        }
        return List.of(new Alternative(topic, query));
    }

    String topic() {
        return topic;
    }

    Condition condition() {
        return condition;
    }

    /** Whether the article's words alone decide what the alternative matches; else the query must be run. */
    public boolean isExact() {
        return query == null;
    }

    /** Returns the query to run. Only of an alternative that is not exact. */
    public Query query() {
        return Objects.requireNonNull(query, "an exact alternative has no query");
    }

    /** Returns the places that match in an article of which it is a candidate. Only of an exact alternative. */
    public PlaceCollector places(ArticleWords article) {
        PlaceCollector places = new PlaceCollector();
        condition.collect(article, places);
        return places;
    }

    /** Returns the terms of the query that a tokenized article does not have by itself, also of prohibited clauses. */
    public Set<String> specialTerms() {
        return query == null ? Set.of() : specialTerms(query);
    }

    private static Set<String> specialTerms(Query query) {
        Set<String> special = new HashSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query part, Term... terms) {
                for (Term term : terms) {
                    if (Terms.isExact(term.text()) || Terms.isEntity(term.text())) {
                        special.add(term.text());
                    }
                }
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this;
            }
        });
        return special;
    }
}
