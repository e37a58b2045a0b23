package org.lodewire.analysis.topics.presearch;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Positions;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.Terms;

/**
 * A necessary condition on the words of an article for a query to match it. It is much cheaper to test than the query,
 * and few articles satisfy it without matching. Prohibited clauses are ignored. Immutable and thread-safe.
 */
public sealed interface Condition {

    /** Returns whether the article satisfies the condition. */
    boolean holds(ArticleWords article);

    /** The words of the condition, with repetitions; patterns have none. */
    Stream<String> words();

    /** The words that every article satisfying the condition contains. */
    default Stream<String> required() {
        return Stream.empty();
    }

    /** The phrases of the condition, including itself. */
    default Stream<Phrase> phrases() {
        return Stream.empty();
    }

    /**
     * Holds if the article contains a word, or an entity.
     *
     * @param term see {@link Terms}
     */
    record Word(String term, Scope scope) implements Condition {

        @Override
        public Stream<String> required() {
            return words();
        }

        @Override
        public Stream<String> words() {
            return Stream.of(Terms.word(term));
        }

        @Override
        public boolean holds(ArticleWords article) {
            return article.contains(term, scope);
        }
    }

    /**
     * Holds if the article contains a word that a prefix, wildcard or fuzzy query matches.
     *
     * @param notation the pattern as written in a query, for messages
     * @param prefix   literal prefix of all words that match, at least three characters
     * @param accepts  whether a word with this prefix matches
     */
    record WordPattern(String notation, String prefix, Predicate<String> accepts, Scope scope) implements Condition {

        @Override
        public Stream<String> words() {
            return Stream.empty();
        }

        @Override
        public boolean holds(ArticleWords article) {
            for (String word : article.withPrefix(prefix)) {
                if (accepts.test(word) && article.contains(word, scope)) {
                    return true;
                }
            }
            return false;
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
        public Stream<String> required() {
            return words();
        }

        @Override
        public Stream<Phrase> phrases() {
            return Stream.of(this);
        }

        @Override
        public Stream<String> words() {
            return terms.stream().map(Terms::word);
        }

        @Override
        public boolean holds(ArticleWords article) {
            Positions[] positions = new Positions[terms.size()];
            for (int i = 0; i < positions.length; i++) {
                Positions ofTerm = article.positionsOf(terms.get(i));
                if (ofTerm == null) {
                    return false;
                }
                positions[i] = ofTerm;
            }
            return occurTogether(article, positions);
        }

        /**
         * Advances the word whose implied phrase start is lowest, until all implied starts lie within the slop or a
         * word has no further position.
         */
        private boolean occurTogether(ArticleWords article, Positions[] positions) {
            int[] at = new int[positions.length];
            while (true) {
                int first = 0;
                int least = Integer.MAX_VALUE;
                int most = Integer.MIN_VALUE;
                for (int i = 0; i < positions.length; i++) {
                    int phraseStart = positions[i].at(at[i]) - i;
                    if (phraseStart < least) {
                        least = phraseStart;
                        first = i;
                    }
                    most = Math.max(most, phraseStart);
                }
                if (most - least <= slop && article.isInScope(scope, positions[0].at(at[0]))) {
                    return true;
                }
                if (++at[first] == positions[first].count()) {
                    return false;
                }
            }
        }
    }

    /** Holds if all parts hold. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Stream<String> required() {
            return parts.stream().flatMap(Condition::required);
        }

        @Override
        public Stream<Phrase> phrases() {
            return parts.stream().flatMap(Condition::phrases);
        }

        @Override
        public Stream<String> words() {
            return parts.stream().flatMap(Condition::words);
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
    }

    /** Holds if at least one part holds. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Stream<Phrase> phrases() {
            return parts.stream().flatMap(Condition::phrases);
        }

        @Override
        public Stream<String> words() {
            return parts.stream().flatMap(Condition::words);
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
    }
}
