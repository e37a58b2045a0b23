package org.lodewire.analysis.topics.query;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.topics.words.CommonWords;
import org.lodewire.analysis.topics.words.Terms;
import org.lodewire.analysis.topics.words.TextAnalysis;

/**
 * Splits the words and phrases of queries into terms. A word after {@code =} matches only as it is written. So does a
 * common word in capitals, such as US, WHO or IT, unless it is in a phrase that consists of capitals: nobody searches for
 * a pronoun in capitals. An elided article in lower case is left out; with a capital letter, it is part of a name.
 * Stateless.
 */
final class QueryWords {

    private final TextAnalysis analysis;

    QueryWords(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    private record Found(String word, String form, int start) {}

    /** Returns the terms of a word or phrase. A word with a hyphen has several. */
    List<String> of(String text) {
        List<Found> words = split(text);
        boolean capitalsMatter = words.size() == 1 || text.codePoints().anyMatch(Character::isLowerCase);
        return words.stream()
                .map(found -> isExact(text, found.start()) || capitalsMatter && isCommonInCapitals(found)
                        ? Terms.exact(found.word(), found.form())
                        : found.word())
                .toList();
    }

    private List<Found> split(String text) {
        List<Found> words = new ArrayList<>();
        analysis.split(text, (word, form, start, end, isInside) -> {
            if (!isInside) {
                words.add(new Found(word, form, start));
            } else if (!isExact(text, start)
                    && Character.isLowerCase(text.codePointAt(last(words).start()))) {
                words.set(words.size() - 1, new Found(word, form, start));
            }
        });
        return words;
    }

    private static Found last(List<Found> words) {
        return words.get(words.size() - 1);
    }

    /** Whether the part between spaces that contains an index begins with {@code =}. */
    private static boolean isExact(String text, int index) {
        int start = index;
        while (start > 0 && !QueryCharacters.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return text.charAt(start) == '=';
    }

    private static boolean isCommonInCapitals(Found found) {
        return CommonWords.isInCapitals(found.form())
                && CommonWords.language(found.word()).isPresent();
    }
}
