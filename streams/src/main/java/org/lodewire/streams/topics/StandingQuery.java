package org.lodewire.streams.topics;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;

/** The query of a topic that is applied. Immutable; equal to itself only. */
final class StandingQuery {

    private final String topic;
    private final Query query;
    private final List<Alternative> alternatives;

    /**
     * One alternative of a query.
     *
     * @param condition what must hold for it
     * @param one       trace of a word that the condition requires, as in {@link ArticleWords#mayHave}
     * @param other     trace of another one; the same if there is no other
     */
    record Alternative(StandingQuery of, Condition condition, int one, int other) {

        private static Alternative of(StandingQuery query, Condition condition) {
            int[] traces = condition.required().sorted(Comparator.comparingInt(word -> -word.length())).limit(2)
                    .mapToInt(ArticleWords::trace).toArray();
            return traces.length == 0 ? new Alternative(query, condition, ArticleWords.NO_TRACE, ArticleWords.NO_TRACE)
                    : new Alternative(query, condition, traces[0], traces[traces.length - 1]);
        }

        /** Whether it holds; most often known without a look at the condition, which may be far away in memory. */
        boolean holds(ArticleWords article) {
            return article.mayHave(one) && article.mayHave(other) && condition.holds(article);
        }
    }

    StandingQuery(String topic, Query query) {
        this.topic = topic;
        this.query = query;
        Condition condition = Conditions.of(query);
        List<Condition> parts = condition instanceof Condition.Any any ? any.parts() : List.of(condition);
        this.alternatives = parts.stream().map(part -> Alternative.of(this, part)).toList();
    }

    String topic() {
        return topic;
    }

    Query query() {
        return query;
    }

    /** Of which at least one holds in every article that the query matches. */
    List<Alternative> alternatives() {
        return alternatives;
    }
}
