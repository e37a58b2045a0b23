package org.lodewire.analysis.topics.presearch;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.Terms;

/**
 * What a query asks of an article, as a tree of words, phrases and patterns. It decides as Lucene does whether an article
 * satisfies the query and where, from the positions of the article's words, without an index of the article. Only of phrases
 * that have a word twice and words near each other ({@link #isExact}) does it not know more than that they may match.
 * Immutable and thread-safe.
 */
public sealed interface Condition {

    /** Returns whether the article satisfies the condition; or, if it is not exact, whether it may. */
    boolean holds(ArticleWords article);

    /** Collects the places that satisfy the condition in an article for which an exact condition holds. */
    void collect(ArticleWords article, PlaceCollector places);

    /** The conditions that it combines, those that it excludes among them. */
    default Stream<Condition> children() {
        return Stream.empty();
    }

    /** Whether the condition is equivalent to the query that it was derived from, and not only necessary. */
    default boolean isExact() {
        return children().allMatch(Condition::isExact);
    }

    /** The words of the condition, with repetitions; patterns have none. Those that are excluded do not count. */
    default Stream<String> words() {
        return children().flatMap(Condition::words);
    }

    /** Whether the condition or what it excludes refers to an entity. */
    default boolean usesEntities() {
        return children().anyMatch(Condition::usesEntities);
    }

    /**
     * Holds if the article contains a word, or an entity.
     *
     * @param term see {@link Terms}
     */
    record Word(String term, Scope scope) implements Condition {

        @Override
        public Stream<String> words() {
            return Stream.of(Terms.word(term));
        }

        @Override
        public boolean usesEntities() {
            return Terms.isEntity(term);
        }

        @Override
        public boolean holds(ArticleWords article) {
            return article.contains(term, scope);
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            places.addAll(article, term, scope);
        }
    }

    /**
     * Holds if the article contains a word that a prefix, wildcard or fuzzy query matches. All such words count; Lucene's
     * fuzzy queries consider the fifty that are most similar.
     *
     * @param notation the pattern as written in a query, for messages
     * @param prefix   literal prefix of all words that match, at least three characters
     * @param accepts  whether a word with this prefix matches
     */
    record WordPattern(String notation, String prefix, Predicate<String> accepts, Scope scope) implements Condition {

        @Override
        public boolean holds(ArticleWords article) {
            for (String word : article.withPrefix(prefix)) {
                if (accepts.test(word) && article.contains(word, scope)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            for (String word : article.withPrefix(prefix)) {
                if (accepts.test(word)) {
                    places.addAll(article, word, scope);
                }
            }
        }
    }

    /**
     * Holds if the article contains a phrase, or its words near each other.
     *
     * @param terms the terms of the words of the phrase, at least two; see {@link Terms}
     * @param slop  maximum edit distance in positions, as in Lucene's phrase queries; 0 for an exact phrase
     */
    record Phrase(List<String> terms, int slop, Scope scope) implements Condition {

        @Override
        public boolean isExact() {
            return slop == 0 || Set.copyOf(terms).size() == terms.size();
        }

        @Override
        public Stream<String> words() {
            return terms.stream().map(Terms::word);
        }

        @Override
        public boolean holds(ArticleWords article) {
            if (slop == 0) {
                return PhraseSearch.isIn(article, terms, scope);
            }
            return isExact()
                    ? scope.fields().anyMatch(field -> isNear(NearSearch.of(article, terms, slop, field)))
                    : article.positionsOf(terms).length > 0;
        }

        private static boolean isNear(@Nullable NearSearch search) {
            return search != null && search.next();
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            if (slop == 0) {
                PhraseSearch.collect(article, terms, scope, places);
            } else {
                scope.fields().forEach(field -> {
                    NearSearch search = NearSearch.of(article, terms, slop, field);
                    if (search != null) {
                        search.collect(places);
                    }
                });
            }
        }
    }

    /** Holds if all parts hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Stream<Condition> children() {
            return parts.stream();
        }

        @Override
        public boolean holds(ArticleWords article) {
            for (Condition part : parts) {
                if (!part.holds(article)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            for (Condition part : parts) {
                part.collect(article, places);
            }
        }
    }

    /** Holds if at least one part holds. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Stream<Condition> children() {
            return parts.stream();
        }

        @Override
        public boolean holds(ArticleWords article) {
            for (Condition part : parts) {
                if (part.holds(article)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            for (Condition part : parts) {
                if (part.holds(article)) {
                    part.collect(article, places);
                }
            }
        }
    }

    /** Holds if a part holds and none of others, which contribute no places. */
    record Without(Condition part, List<Condition> excluded) implements Condition {

        @Override
        public Stream<Condition> children() {
            return Stream.concat(Stream.of(part), excluded.stream());
        }

        @Override
        public Stream<String> words() {
            return part.words();
        }

        @Override
        public boolean holds(ArticleWords article) {
            if (!part.holds(article)) {
                return false;
            }
            for (Condition other : excluded) {
                if (other.isExact() && other.holds(article)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collect(ArticleWords article, PlaceCollector places) {
            part.collect(article, places);
        }
    }
}
