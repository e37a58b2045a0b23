package org.lodewire.analysis.topics.presearch;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.words.ArticleWords;

/** One of the alternatives of a topic's query, which is looked up and run by itself. Immutable; equal to itself only. */
final class Alternative {

    private final String topic;
    private final Query query;
    private final Condition condition;
    private final int one;
    private final int other;

    private Alternative(String topic, Query query) {
        this.topic = topic;
        this.query = query;
        this.condition = Conditions.of(query);
        int[] traces = condition
                .required()
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .limit(2)
                .mapToInt(ArticleWords::trace)
                .toArray();
        this.one = traces.length == 0 ? ArticleWords.NO_TRACE : traces[0];
        this.other = traces.length == 0 ? ArticleWords.NO_TRACE : traces[traces.length - 1];
    }

    /** Those of a query: it matches what one of them matches, and hits where one of them hits. */
    static List<Alternative> of(String topic, Query query) {
        if (query instanceof BooleanQuery bool
                && !Conditions.isTheSameInBothFields(bool.clauses())
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

    Condition condition() {
        return condition;
    }

    /** Whether it may match; most often known without a look at the condition, which may be far away in memory. */
    boolean mayMatch(ArticleWords article) {
        return article.mayHave(one) && article.mayHave(other) && condition.holds(article);
    }
}
