package org.lodewire.streams.topics;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The query of a topic that is applied. Immutable; each is only equal to itself.
 */
final class StandingQuery {

    private final String topic;
    private final Query query;

    StandingQuery(String topic, Query query) {
        this.topic = topic;
        this.query = query;
    }

    String topic() {
        return topic;
    }

    Query query() {
        return query;
    }

    /** Its alternatives, of which at least one holds in every article that it matches. */
    List<Alternative> alternatives() {
        Condition condition = Conditions.of(query);
        List<Condition> parts = condition instanceof Condition.Any any ? any.parts() : List.of(condition);
        return parts.stream().map(part -> new Alternative(this, part)).toList();
    }

    /** One alternative of a query. */
    record Alternative(StandingQuery of, Condition condition) {
    }
}
