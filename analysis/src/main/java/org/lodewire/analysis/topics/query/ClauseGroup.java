package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.lodewire.analysis.topics.query.Clause.Mark;
import org.lodewire.analysis.topics.query.Clause.Operator;

/**
 * The clauses between two parentheses, or of a whole query. Reports combinations that readers understand in different ways,
 * or that Lucene's syntax would understand in another way than they look: AND with OR, OR with NOT, and clauses without an
 * operator.
 *
 * @param query   the text of the whole query
 * @param clauses at least one
 * @param faults  receives the faults
 */
record ClauseGroup(String query, List<Clause> clauses, QueryFaults faults) {

    /** Returns the query of the group; what has no single meaning is {@link TermReader#UNREAD} in it. */
    Query combine() {
        checkOperators();
        Set<Clause> unclear = checkSideBySide();
        checkExclusions();
        checkRequired();
        if (clauses.size() == 1) {
            return clauses.get(0).query();
        }
        if (has(Operator.OR) && !clauses.stream().allMatch(ClauseGroup::isAlternative)) {
            return TermReader.UNREAD;
        }
        boolean any = clauses.stream().anyMatch(clause -> clause.operator() == Operator.OR);
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            combined.add(
                    unclear.contains(clause) ? TermReader.UNREAD : clause.query(),
                    clause.isExcluded()
                            ? BooleanClause.Occur.MUST_NOT
                            : any ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        }
        return combined.build();
    }

    private void checkOperators() {
        for (int i = 2; i < clauses.size(); i++) {
            Operator before = clauses.get(i - 1).operator();
            Operator after = clauses.get(i).operator();
            if (before != Operator.NONE && after != Operator.NONE && before != after) {
                faults.add(
                        clauses.get(i).operatorAt(),
                        Suggestions.mixed(clauses.get(i - 2), clauses.get(i - 1), clauses.get(i), query));
                return;
            }
        }
        if (has(Operator.AND) && has(Operator.OR)) {
            faults.add(
                    clauses.get(clauses.size() - 1).operatorAt(),
                    "AND and OR are mixed without parentheses; put parentheses around the parts that belong together");
        }
    }

    private static boolean isAlternative(Clause clause) {
        return clause.operator() != Operator.AND && clause.mark() == Mark.NONE;
    }

    private boolean has(Operator operator) {
        return clauses.stream().anyMatch(clause -> clause.operator() == operator);
    }

    /** Reports each run of clauses without an operator once, and returns the clauses of these runs. */
    private Set<Clause> checkSideBySide() {
        Set<Clause> unclear = new HashSet<>();
        List<Clause> run = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.isExcluded()) {
                continue;
            }
            if (clause.operator() != Operator.NONE) {
                report(run, unclear);
                run.clear();
            }
            run.add(clause);
        }
        report(run, unclear);
        return unclear;
    }

    private void report(List<Clause> run, Set<Clause> unclear) {
        boolean allRequired = run.stream().allMatch(clause -> clause.mark() == Mark.REQUIRED);
        if (run.size() < 2 || allRequired) {
            return;
        }
        unclear.addAll(run);
        Clause second = run.get(1);
        if (run.stream().anyMatch(clause -> clause.mark() == Mark.REQUIRED)) {
            faults.add(
                    second.start(),
                    "a part with + beside one without it would make the other one optional; write AND between them");
        } else {
            faults.add(second.start(), Suggestions.sideBySide(run, query, run.size() == clauses.size() && isWhole()));
        }
    }

    private boolean isWhole() {
        return query.substring(0, clauses.get(0).start()).isBlank()
                && query.substring(clauses.get(clauses.size() - 1).end()).isBlank();
    }

    private void checkExclusions() {
        List<Clause> excluded = clauses.stream().filter(Clause::isExcluded).toList();
        if (excluded.size() == clauses.size()) {
            faults.add(
                    excluded.get(0).start(),
                    "this part, or the whole query, only excludes words, which matches nothing; add a word that must"
                            + " occur, as in: tariff NOT electricity");
        } else if (!excluded.isEmpty() && has(Operator.OR)) {
            faults.add(
                    excluded.get(0).start(),
                    "NOT is mixed with OR without parentheses; to exclude this from all alternatives, write"
                            + " (… OR …) NOT "
                            + Suggestions.shortened(excluded.get(0).textIn(query))
                            + ", else put parentheses around the alternative from which it is excluded");
        }
    }

    private void checkRequired() {
        if (has(Operator.OR)) {
            clauses.stream()
                    .filter(clause -> clause.mark() == Mark.REQUIRED)
                    .findFirst()
                    .ifPresent(clause -> faults.add(
                            clause.start(),
                            "+ requires a part, but OR makes it an alternative; leave out one of them"));
        }
    }
}
