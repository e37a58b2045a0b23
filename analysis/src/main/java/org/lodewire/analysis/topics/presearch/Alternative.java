package org.lodewire.analysis.topics.presearch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Terms;

/**
 * One alternative of a topic's query: a clause of a top-level OR, or the whole query. It is indexed and run separately
 * from the others. Immutable; compared by identity.
 */
final class Alternative {

    private final String topic;
    private final Query query;
    private final Condition condition;
    /** The terms that a tokenized article does not have by itself, in required and in prohibited clauses. */
    private final Set<String> specialTerms;

    private final int firstBit;
    private final int secondBit;

    private Alternative(String topic, Query query) {
        this.topic = topic;
        this.query = query;
        this.condition = Conditions.of(query);
        this.specialTerms = specialTerms(query);
        int[] bits = condition
                .required()
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .limit(2)
                .mapToInt(ArticleWords::filterBit)
                .toArray();
        this.firstBit = bits.length == 0 ? ArticleWords.NO_BIT : bits[0];
        this.secondBit = bits.length == 0 ? ArticleWords.NO_BIT : bits[bits.length - 1];
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
        return Set.copyOf(special);
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

    Query query() {
        return query;
    }

    Set<String> specialTerms() {
        return specialTerms;
    }

    boolean usesEntities() {
        return specialTerms.stream().anyMatch(Terms::isEntity);
    }

    Condition condition() {
        return condition;
    }

    /**
     * Returns false if the query certainly does not match. The article's Bloom filter decides most cases without
     * reading the condition, which is often not in the processor's cache.
     */
    boolean mayMatch(ArticleWords article) {
        return article.mayContain(firstBit) && article.mayContain(secondBit) && condition.holds(article);
    }
}
