package org.lodewire.analysis.topics.presearch;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.Scope;

/**
 * What must hold of an article's words if a query matches it: much cheaper to find out than the match itself, and true of
 * few articles that do not match. What a query excludes is left out. Immutable.
 */
public sealed interface Condition {

    boolean holds(ArticleWords article);

    /** The words it looks for, repeats included; not those of which only the beginning is known. */
    Stream<String> words();

    /** Of these, the words that have to be there all together. */
    default Stream<String> required() {
        return Stream.empty();
    }

    /** The phrases among its parts, itself included. */
    default Stream<Near> phrases() {
        return Stream.empty();
    }

    /** A word. */
    record Word(String text, Scope scope) implements Condition {

        @Override
        public Stream<String> required() {
            return Stream.of(text);
        }

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }

        @Override
        public boolean holds(ArticleWords article) {
            return article.has(text, scope);
        }
    }

    /**
     * Any word of several forms.
     *
     * @param shown  as a person writes it
     * @param prefix what all of them begin with, at least three characters
     * @param forms  which words with this prefix are among them
     */
    record Form(String shown, String prefix, Predicate<String> forms, Scope scope) implements Condition {

        @Override
        public Stream<String> words() {
            return Stream.empty();
        }

        @Override
        public boolean holds(ArticleWords article) {
            for (String word : article.beginningWith(prefix)) {
                if (forms.test(word) && article.has(word, scope)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The words of a phrase, or near each other.
     *
     * @param phrase its words, at least two
     * @param slop   how far the words may be out of place together; 0 for a phrase
     */
    record Near(List<String> phrase, int slop, Scope scope) implements Condition {

        @Override
        public Stream<String> required() {
            return phrase.stream();
        }

        @Override
        public Stream<Near> phrases() {
            return Stream.of(this);
        }

        @Override
        public Stream<String> words() {
            return phrase.stream();
        }

        @Override
        public boolean holds(ArticleWords article) {
            for (String word : phrase) {
                if (article.placesOf(word) == null) {
                    return false;
                }
            }
            return stand(article, phrase.stream().map(article::placesOf).toArray(ArticleWords.Places[]::new));
        }

        /** Moves on the word that is furthest behind its place in the phrase until all are in place or one has no more. */
        private boolean stand(ArticleWords article, ArticleWords.Places[] places) {
            int[] at = new int[places.length];
            while (true) {
                int first = 0;
                int least = Integer.MAX_VALUE;
                int most = Integer.MIN_VALUE;
                for (int i = 0; i < places.length; i++) {
                    int phraseStart = places[i].at(at[i]) - i;
                    if (phraseStart < least) {
                        least = phraseStart;
                        first = i;
                    }
                    most = Math.max(most, phraseStart);
                }
                if (most - least <= slop && article.isIn(scope, places[0].at(at[0]))) {
                    return true;
                }
                if (++at[first] == places[first].count()) {
                    return false;
                }
            }
        }
    }

    /** All of several. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Stream<String> required() {
            return parts.stream().flatMap(Condition::required);
        }

        @Override
        public Stream<Near> phrases() {
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

    /** At least one of several. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Stream<Near> phrases() {
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
