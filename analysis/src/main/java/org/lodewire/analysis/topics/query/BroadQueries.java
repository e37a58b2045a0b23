package org.lodewire.analysis.topics.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.words.CommonWords;

/**
 * Tells queries that would match a great part of all articles, by the words that most articles have. What such a query
 * costs grows with the articles, and its counts say nothing. Stateless.
 */
final class BroadQueries {

    private static final int LONGEST_NUMBER = 4;
    private static final String REMEDY = "; join it with a rarer word by AND, or make it part of a phrase";

    private BroadQueries() {}

    /**
     * A part of a query and why it is too broad.
     *
     * @param text a word of it as it may stand in the query
     */
    record Part(String text, String reason) {}

    /** The part by which a query matches a great part of all articles; empty if there is none. */
    static Optional<Part> find(Condition condition) {
        if (condition instanceof Condition.Word word) {
            return ofWord(word.text());
        }
        if (condition instanceof Condition.Near near) {
            return ofNear(near);
        }
        if (condition instanceof Condition.Form form) {
            return ofForm(form);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> find(part).stream()).findFirst();
        }
        // Of several that must be there together, one that is rare is enough.
        List<Optional<Part>> parts = ((Condition.All) condition)
                .parts().stream().map(BroadQueries::find).toList();
        return parts.stream().allMatch(Optional::isPresent) ? parts.get(0) : Optional.empty();
    }

    private static Optional<Part> ofWord(String word) {
        if (isShortNumber(word)) {
            return Optional.of(
                    new Part(word, "'" + word + "' alone is a number that very many articles have" + REMEDY));
        }
        if (isLetter(word)) {
            return Optional.of(
                    new Part(word, "'" + word + "' alone is a single letter, which very many articles have" + REMEDY));
        }
        return CommonWords.language(word)
                .map(language -> new Part(
                        word,
                        "'" + word
                                + "' alone is one of the most frequent words of " + language
                                + " and would match a great part of all articles"
                                + REMEDY));
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= LONGEST_NUMBER && word.chars().allMatch(Character::isDigit);
    }

    /** Of an alphabet: a Chinese character is a word. */
    private static boolean isLetter(String word) {
        return word.codePointCount(0, word.length()) == 1 && !Character.isIdeographic(word.codePointAt(0));
    }

    /** Near each other, common words are found in any long text; in a row, those that join others. */
    private static Optional<Part> ofNear(Condition.Near near) {
        boolean broad = near.phrase().stream()
                .allMatch(word -> near.slop() == 0
                        ? CommonWords.onlyJoins(word)
                        : ofWord(word).isPresent());
        String first = near.phrase().get(0);
        return broad
                ? Optional.of(new Part(
                        first,
                        "\"" + String.join(" ", near.phrase()) + "\""
                                + (near.slop() == 0 ? "" : "~" + near.slop())
                                + " is made of the most frequent words only and would match a"
                                + " great part of all articles; add a rarer word"))
                : Optional.empty();
    }

    private static Optional<Part> ofForm(Condition.Form form) {
        // English first, as the reason is in English.
        return CommonWords.all().stream()
                .filter(word -> word.startsWith(form.prefix()) && form.forms().test(word))
                .min(Comparator.comparing((String word) ->
                                !CommonWords.language(word).orElseThrow().equals("English"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> new Part(
                        form.prefix(),
                        "'" + form.shown() + "' finds '" + word
                                + "', one of the most frequent words of "
                                + CommonWords.language(word).orElseThrow()
                                + ", and would match a great part of all articles; give more letters, or write out the forms you"
                                + " mean"));
    }
}
