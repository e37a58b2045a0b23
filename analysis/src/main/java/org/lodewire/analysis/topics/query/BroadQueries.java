package org.lodewire.analysis.topics.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.words.CommonWords;

/**
 * Detects queries that would match a large share of all articles, by the words that most articles contain. The cost of
 * such a query grows with the number of articles, and its counts carry no information. Stateless.
 */
final class BroadQueries {

    private static final int LONGEST_NUMBER = 4;
    private static final String REMEDY = "; combine it with a rarer word by AND, or make it part of a phrase";

    private BroadQueries() {}

    /**
     * A part of a query and the reason why it is too broad.
     *
     * @param text a word of the part, in lower case, to locate it in the query
     */
    record Part(String text, String reason) {}

    /** Returns the part that makes a query match a large share of all articles; empty if there is none. */
    static Optional<Part> find(Condition condition) {
        if (condition instanceof Condition.Word word) {
            return checkWord(word.text());
        }
        if (condition instanceof Condition.Phrase phrase) {
            return checkPhrase(phrase);
        }
        if (condition instanceof Condition.WordPattern pattern) {
            return checkPattern(pattern);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> find(part).stream()).findFirst();
        }
        // Of several required parts, one rare part is enough.
        List<Optional<Part>> parts = ((Condition.All) condition)
                .parts().stream().map(BroadQueries::find).toList();
        return parts.stream().allMatch(Optional::isPresent) ? parts.get(0) : Optional.empty();
    }

    private static Optional<Part> checkWord(String word) {
        if (isShortNumber(word)) {
            return Optional.of(
                    new Part(word, "'" + word + "' alone is a number that very many articles contain" + REMEDY));
        }
        if (isLetter(word)) {
            return Optional.of(new Part(
                    word, "'" + word + "' alone is a single letter, which very many articles contain" + REMEDY));
        }
        return CommonWords.language(word)
                .map(language -> new Part(
                        word,
                        "'" + word
                                + "' alone is one of the most frequent words of " + language
                                + " and would match a large share of all articles"
                                + REMEDY));
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= LONGEST_NUMBER && word.chars().allMatch(Character::isDigit);
    }

    /** Ideographs are words, not letters. */
    private static boolean isLetter(String word) {
        return word.codePointCount(0, word.length()) == 1 && !Character.isIdeographic(word.codePointAt(0));
    }

    /** Any long text contains common words near each other, and function words in a row. */
    private static Optional<Part> checkPhrase(Condition.Phrase phrase) {
        boolean broad = phrase.terms().stream()
                .allMatch(word -> phrase.slop() == 0
                        ? CommonWords.isFunctionWord(word)
                        : checkWord(word).isPresent());
        String first = phrase.terms().get(0);
        return broad
                ? Optional.of(new Part(
                        first,
                        "\"" + String.join(" ", phrase.terms()) + "\""
                                + (phrase.slop() == 0 ? "" : "~" + phrase.slop())
                                + " consists only of the most frequent words and would match a"
                                + " large share of all articles; add a rarer word"))
                : Optional.empty();
    }

    private static Optional<Part> checkPattern(Condition.WordPattern pattern) {
        // Prefer English words, because the message is in English.
        return CommonWords.all().stream()
                .filter(word ->
                        word.startsWith(pattern.prefix()) && pattern.accepts().test(word))
                .min(Comparator.comparing((String word) ->
                                !CommonWords.language(word).orElseThrow().equals("English"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> new Part(
                        pattern.prefix(),
                        "'" + pattern.notation() + "' matches '" + word
                                + "', one of the most frequent words of "
                                + CommonWords.language(word).orElseThrow()
                                + ", and would match a large share of all articles; give more letters, or list the"
                                + " words you mean"));
    }
}
