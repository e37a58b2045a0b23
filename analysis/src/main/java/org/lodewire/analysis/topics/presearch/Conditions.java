package org.lodewire.analysis.topics.presearch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.words.Scope;

/** Derives conditions from the kinds of Lucene query that the topic query parser produces. Stateless. */
public final class Conditions {

    private Conditions() {}

    /**
     * Returns the condition of a query.
     *
     * @throws IllegalArgumentException if the parser does not produce this kind of query
     */
    public static Condition of(Query query) {
        return of(query, null);
    }

    /** @param scope the fields to search; null for the field that the query names */
    private static Condition of(Query query, @Nullable Scope scope) {
        if (query instanceof BoostQuery boost) {
            return of(boost.getQuery(), scope);
        }
        if (query instanceof BooleanQuery bool) {
            return of(bool, scope);
        }
        if (query instanceof PhraseQuery phrase) {
            List<String> words =
                    Arrays.stream(phrase.getTerms()).map(Term::text).toList();
            return new Condition.Phrase(words, phrase.getSlop(), scope(scope, phrase.getTerms()[0]));
        }
        if (query instanceof TermQuery word) {
            return new Condition.Word(word.getTerm().text(), scope(scope, word.getTerm()));
        }
        if (query instanceof FuzzyQuery fuzzy) {
            return fuzzy(fuzzy, scope(scope, fuzzy.getTerm()));
        }
        if (query instanceof PrefixQuery prefix) {
            String text = prefix.getPrefix().text();
            return new Condition.WordPattern(text + "*", text, word -> true, scope(scope, prefix.getPrefix()));
        }
        if (query instanceof WildcardQuery pattern) {
            String text = pattern.getTerm().text();
            return new Condition.WordPattern(
                    text,
                    literalPrefix(text),
                    new CharacterRunAutomaton(pattern.getAutomaton())::run,
                    scope(scope, pattern.getTerm()));
        }
        throw new IllegalArgumentException("Unexpected kind of query: " + query.getClass());
    }

    private static Scope scope(@Nullable Scope given, Term term) {
        return given == null ? Scope.of(term.field()) : given;
    }

    private static Condition of(BooleanQuery query, @Nullable Scope scope) {
        if (searchesBothFields(query.clauses())) {
            return of(query.clauses().get(0).getQuery(), Scope.BOTH);
        }
        boolean required = query.clauses().stream().anyMatch(BooleanClause::isRequired);
        List<Condition> parts =
                conditions(query, scope, clause -> required ? clause.isRequired() : !clause.isProhibited());
        List<Condition> excluded = conditions(query, scope, BooleanClause::isProhibited);
        Condition combined =
                parts.size() == 1 ? parts.get(0) : required ? new Condition.All(parts) : new Condition.Any(parts);
        return excluded.isEmpty() ? combined : new Condition.Without(combined, excluded);
    }

    private static List<Condition> conditions(
            BooleanQuery query, @Nullable Scope scope, Predicate<BooleanClause> which) {
        return query.clauses().stream()
                .filter(which)
                .map(clause -> of(clause.getQuery(), scope))
                .toList();
    }

    /** Whether the clauses are one query for title and body, as the parser produces for a part that names no field. */
    static boolean searchesBothFields(List<BooleanClause> clauses) {
        if (clauses.size() != 2 || clauses.stream().anyMatch(clause -> clause.isRequired() || clause.isProhibited())) {
            return false;
        }
        Query title = clauses.get(0).getQuery();
        Query body = clauses.get(1).getQuery();
        return !(title instanceof BooleanQuery)
                && title.getClass() == body.getClass()
                && title.toString(Scope.TITLE_FIELD).equals(body.toString(Scope.BODY_FIELD));
    }

    /** The characters before the first wildcard; a backslash escapes the next character. */
    private static String literalPrefix(String pattern) {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                break;
            }
            prefix.append(c == '\\' && i + 1 < pattern.length() ? pattern.charAt(++i) : c);
        }
        return prefix.toString();
    }

    private static Condition fuzzy(FuzzyQuery query, Scope scope) {
        String word = query.getTerm().text();
        int fixed =
                word.offsetByCodePoints(0, Math.min(query.getPrefixLength(), word.codePointCount(0, word.length())));
        String prefix = word.substring(0, fixed);
        CharacterRunAutomaton forms =
                new CharacterRunAutomaton(new LevenshteinAutomata(word.substring(fixed), query.getTranspositions())
                        .toAutomaton(query.getMaxEdits(), prefix));
        return new Condition.WordPattern(word + "~" + query.getMaxEdits(), prefix, forms::run, scope);
    }
}
