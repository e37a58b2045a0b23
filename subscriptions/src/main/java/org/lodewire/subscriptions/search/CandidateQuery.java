package org.lodewire.subscriptions.search;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.Terms;

/**
 * Makes the query by which the index finds all articles that could match, and few others. It knows words, not their exact
 * forms, and ignores what is excluded: {@link ArticleQuery#mentions} decides. Stateless.
 */
final class CandidateQuery {

    /** A word in the title says more about what an article is about. */
    private static final float TITLE_BOOST = 3;
    /** Lucene accepts 1,024, counting all levels. */
    private static final int MAX_CLAUSES = 1_000;

    private CandidateQuery() {}

    /** The query of all articles that may match. */
    static Query of(ArticleQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int clauses = 0;
        for (Condition condition : query.conditions().values()) {
            clauses += clauses(condition);
            if (clauses > MAX_CLAUSES) {
                return new MatchAllDocsQuery();
            }
            all.add(of(condition), Occur.SHOULD);
        }
        return all.build();
    }

    private static int clauses(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().mapToInt(CandidateQuery::clauses).sum();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToInt(CandidateQuery::clauses).sum();
        }
        if (condition instanceof Condition.Without without) {
            return clauses(without.part());
        }
        return 2 * (int) Math.max(1, condition.words().count());
    }

    private static Query of(Condition condition) {
        if (condition instanceof Condition.Word word) {
            return inScope(word.scope(), field -> new TermQuery(new Term(field, Terms.word(word.term()))));
        }
        if (condition instanceof Condition.WordPattern pattern) {
            return inScope(pattern.scope(), field -> new PatternQuery(field, pattern));
        }
        if (condition instanceof Condition.Phrase phrase) {
            return inScope(phrase.scope(), field -> phrase(field, phrase));
        }
        if (condition instanceof Condition.All all) {
            return combined(all.parts(), Occur.MUST);
        }
        if (condition instanceof Condition.Without without) {
            return of(without.part());
        }
        return combined(((Condition.Any) condition).parts(), Occur.SHOULD);
    }

    private static Query combined(List<Condition> parts, Occur occur) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        parts.forEach(part -> combined.add(of(part), occur));
        return combined.build();
    }

    private static Query inScope(Scope scope, Function<String, Query> ofField) {
        if (scope == Scope.BODY) {
            return ofField.apply(Scope.BODY_FIELD);
        }
        Query title = new BoostQuery(ofField.apply(Scope.TITLE_FIELD), TITLE_BOOST);
        return scope == Scope.TITLE
                ? title
                : new BooleanQuery.Builder()
                        .add(title, Occur.SHOULD)
                        .add(ofField.apply(Scope.BODY_FIELD), Occur.SHOULD)
                        .build();
    }

    /**
     * Two exact forms of a word at one place are two terms of the query, but one word of the index, of which a phrase would
     * want two places: then only the words are asked for.
     */
    private static Query phrase(String field, Condition.Phrase phrase) {
        List<String> words = phrase.words().toList();
        if (phrase.slop() > 0 && new HashSet<>(words).size() < words.size()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
            return all.build();
        }
        PhraseQuery.Builder ordered = new PhraseQuery.Builder().setSlop(phrase.slop());
        words.forEach(word -> ordered.add(new Term(field, word)));
        return ordered.build();
    }
}
