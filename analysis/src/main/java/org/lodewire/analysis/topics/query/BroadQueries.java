package org.lodewire.analysis.topics.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodewire.analysis.topics.presearch.Condition;
import org.lodewire.analysis.topics.words.CommonWords;
import org.lodewire.analysis.topics.words.Terms;

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
     * @param text a word of the part, folded, to locate it in the query
     */
    record Part(String text, String reason) {}

    /** Returns the parts that make a query match a large share of all articles; none if it does not. */
    static List<Part> find(Condition condition) {
        if (condition instanceof Condition.Word word) {
            return checkWord(word.term()).stream().toList();
        }
        if (condition instanceof Condition.Phrase phrase) {
            return checkPhrase(phrase).stream().toList();
        }
        if (condition instanceof Condition.WordPattern pattern) {
            return checkPattern(pattern).stream().toList();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> find(part).stream()).toList();
        }
        if (condition instanceof Condition.Without without) {
            return find(without.part());
        }
        // Of several required parts, one rare part is enough.
        List<List<Part>> parts = ((Condition.All) condition)
                .parts().stream().map(BroadQueries::find).toList();
        return parts.stream().noneMatch(List::isEmpty) ? parts.get(0) : List.of();
    }

    private static Optional<Part> checkWord(String term) {
        String word = Terms.word(term);
        if (isShortNumber(word)) {
            return Optional.of(
                    new Part(word, "'" + word + "' alone is a number that very many articles contain" + REMEDY));
        }
        if (isLetter(word)) {
            return Optional.of(new Part(
                    word, "'" + word + "' alone is a single letter, which very many articles contain" + REMEDY));
        }
        if (isRareForm(term)) {
            return Optional.empty();
        }
        return CommonWords.language(word)
                .map(language -> new Part(
                        word,
                        CommonWords.withAccents(word)
                                .filter(spelling -> !Terms.isExact(term))
                                .map(spelling -> "'" + word + "' also matches '" + spelling
                                        + "', one of the most frequent words of " + language
                                        + ", because accents are ignored; write = before it to match only what you"
                                        + " write")
                                .orElseGet(() -> "'" + word + "' alone is one of the most frequent words of "
                                        + language
                                        + " and would match a large share of all articles"
                                        + REMEDY)));
    }

    /** A form such as US, which is much rarer than "us", or a spelling that is no common word, as =Uber is not "über". */
    private static boolean isRareForm(String term) {
        String form = Terms.form(term);
        return Terms.isExact(term)
                && (CommonWords.isInCapitals(form) || !CommonWords.isSpelling(form.toLowerCase(Locale.ROOT)));
    }

    private static boolean isShortNumber(String word) {
        return word.length() <= LONGEST_NUMBER && word.chars().allMatch(Character::isDigit);
    }

    /** Also a single syllable of a script without spaces, with its marks. Ideographs are words, not letters. */
    private static boolean isLetter(String word) {
        return Character.isLetter(word.codePointAt(0))
                && word.codePoints()
                                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                                .count()
                        == 1
                && !Character.isIdeographic(word.codePointAt(0));
    }

    /** Any long text contains common words near each other, and function words in a row. */
    private static Optional<Part> checkPhrase(Condition.Phrase phrase) {
        boolean broad = phrase.terms().stream()
                .allMatch(term -> phrase.slop() == 0
                        ? !isRareForm(term) && CommonWords.isFunctionWord(Terms.word(term))
                        : checkWord(term).isPresent());
        String first = Terms.word(phrase.terms().get(0));
        return broad
                ? Optional.of(new Part(
                        first,
                        "\"" + phrase.words().collect(Collectors.joining(" ")) + "\""
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
