package org.lodewire.analysis.topics.query;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a group, and how it is written.
 *
 * @param operator   the operator before it
 * @param operatorAt index of the operator in the query; without one, of the clause
 * @param mark       the mark before it
 * @param term       the token, if the clause is one word or phrase without a field; else null
 * @param start      index of the first character of the part after the mark
 * @param end        index after its last character
 * @param query      the part as a Lucene query
 */
record Clause(
        Operator operator,
        int operatorAt,
        Mark mark,
        @Nullable QueryToken term,
        int start,
        int end,
        Query query) {

    enum Operator {
        NONE,
        AND,
        OR
    }

    enum Mark {
        NONE,
        REQUIRED,
        NOT
    }

    boolean isExcluded() {
        return mark == Mark.NOT;
    }

    String textIn(String query) {
        return query.substring(start, end);
    }
}
