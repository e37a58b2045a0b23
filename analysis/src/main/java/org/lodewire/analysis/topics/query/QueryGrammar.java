package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.query.Clause.Mark;
import org.lodewire.analysis.topics.query.Clause.Operator;
import org.lodewire.analysis.topics.query.QueryToken.Kind;

/**
 * Parses the tokens of one query by recursive descent: a group is a sequence of clauses with operators between them, a
 * clause a term, a field with a term, or a group in parentheses. Not thread-safe.
 */
final class QueryGrammar {

    static final int MAX_NESTING = 20;

    private final String query;
    private final List<QueryToken> tokens;
    private final TermReader terms;
    private final QueryFaults faults;
    private int next;
    private int depth;

    QueryGrammar(String query, List<QueryToken> tokens, TermReader terms, QueryFaults faults) {
        this.query = query;
        this.tokens = tokens;
        this.terms = terms;
        this.faults = faults;
    }

    /**
     * Returns the Lucene query. If faults were found, it is only of use to find more of them.
     *
     * @throws QueryFault if the query has no structure
     */
    Query parse() {
        Query parsed = group(null, false);
        while (!peek().is(Kind.END)) {
            faults.add(misplaced(take()));
            if (!peek().is(Kind.END)) {
                group(null, true);
            }
        }
        return parsed;
    }

    private QueryToken peek() {
        return tokens.get(next);
    }

    private QueryToken take() {
        return tokens.get(next++);
    }

    private static QueryFault misplaced(QueryToken token) {
        return new QueryFault(
                token.start(),
                "'" + token.text() + "' is not allowed here;"
                        + " to search for the character itself, put a backslash before it");
    }

    /** @param continued whether clauses are before it, after which a parenthesis was closed that was not open */
    private Query group(@Nullable String field, boolean continued) {
        List<Clause> clauses = new ArrayList<>();
        do {
            clauses.add(clause(field, clauses.isEmpty() && !continued));
        } while (!peek().is(Kind.END) && !peek().is(Kind.CLOSE));
        return new ClauseGroup(query, clauses, faults).combine();
    }

    private Clause clause(@Nullable String field, boolean isFirst) {
        Operator operator = Operator.NONE;
        int operatorAt = peek().start();
        if (peek().is(Kind.AND) || peek().is(Kind.OR)) {
            QueryToken token = take();
            if (isFirst) {
                faults.add(
                        token.start(),
                        "'" + token.text() + "' is not allowed here, because no word is before it; to search for the"
                                + " word itself, write it in lower case");
            } else {
                operator = token.is(Kind.AND) ? Operator.AND : Operator.OR;
            }
        }
        Mark mark = mark();
        int start = peek().start();
        int first = next;
        Query part = part(field);
        // Nothing is read where a word is missing.
        QueryToken term = next == first + 1 ? tokens.get(first) : null;
        int end = next == first ? start : tokens.get(next - 1).end();
        return new Clause(operator, operatorAt, mark, term, start, end, part);
    }

    private Mark mark() {
        if (peek().is(Kind.NOT)) {
            take();
            // As in AND NOT -x, two marks would cancel each other, or not.
            return Mark.NOT;
        }
        if (peek().is(Kind.MINUS)) {
            take();
            return Mark.NOT;
        }
        if (peek().is(Kind.PLUS)) {
            take();
            return Mark.REQUIRED;
        }
        return Mark.NONE;
    }

    private Query part(@Nullable String field) {
        QueryToken token = take();
        if (token.isTerm()) {
            return terms.read(field, token);
        }
        if (token.is(Kind.FIELD)) {
            return token.text().equals(QueryFields.ENTITY) ? entity(field, token) : part(inner(field, token));
        }
        if (token.is(Kind.OPEN)) {
            return parentheses(field, token);
        }
        if (token.is(Kind.END)) {
            faults.add(
                    query.length(),
                    "the query ends here, but a word, phrase or closing parenthesis is missing; in YAML, ' #' without"
                            + " quotation marks begins a comment, which is not part of the query");
        } else {
            faults.add(misplaced(token));
        }
        if (!token.is(Kind.END) && !token.is(Kind.CLOSE)) {
            return part(field);
        }
        next--;
        return TermReader.UNREAD;
    }

    private Query entity(@Nullable String field, QueryToken token) {
        if (!peek().isTerm()) {
            faults.add(token.start(), "entity: must be directly before an id, as in entity:Q148 OR entity:Q30");
            return peek().is(Kind.OPEN) ? part(field) : TermReader.UNREAD;
        }
        return terms.entity(field, take());
    }

    private @Nullable String inner(@Nullable String field, QueryToken token) {
        String name = token.text();
        if (QueryFields.fault(name).isPresent()) {
            return field;
        }
        if (field != null && !field.equals(name)) {
            faults.add(
                    token.start(),
                    "'" + name + ":' is inside '" + field + ":', so that only one of them would apply; leave one out");
        }
        return name;
    }

    private Query parentheses(@Nullable String field, QueryToken open) {
        if (peek().is(Kind.CLOSE)) {
            faults.add(open.start(), "there is nothing between these parentheses");
            take();
            return TermReader.UNREAD;
        }
        if (++depth > MAX_NESTING) {
            throw new QueryFault(
                    open.start(),
                    "parentheses are nested more than " + MAX_NESTING + " levels deep; simplify the query");
        }
        Query group = group(field, false);
        depth--;
        if (peek().is(Kind.CLOSE)) {
            take();
        } else {
            faults.add(
                    query.length(),
                    "the query ends here, but a word, phrase or closing parenthesis is missing; this is not closed: "
                            + Suggestions.shortened(query.substring(open.start())));
        }
        return group;
    }
}
