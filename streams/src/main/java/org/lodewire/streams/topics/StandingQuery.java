package org.lodewire.streams.topics;

import java.util.List;
import org.apache.lucene.search.Query;

/** The query of a topic that is applied. Immutable; equal to itself only. */
final class StandingQuery {

    private final String topic;
    private final Query query;
    private final List<Alternative> alternatives;

    /** One alternative of a query: what must hold for it. */
    record Alternative(StandingQuery of, Condition condition) {
    }

    StandingQuery(String topic, Query query) {
        this.topic = topic;
        this.query = query;
        Condition condition = Conditions.of(query);
        List<Condition> parts = condition instanceof Condition.Any any ? any.parts() : List.of(condition);
        this.alternatives = parts.stream().map(part -> new Alternative(this, part)).toList();
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
