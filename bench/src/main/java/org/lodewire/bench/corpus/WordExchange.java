package org.lodewire.bench.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes each copy of a corpus another text, with the same statistics: words change places with words that are as long and about
 * as frequent, another way in each copy. Within a copy a word always becomes the same other word, so that copies of a text remain
 * copies of each other. Only words of five letters or more in lower case are exchanged, and not the most frequent: names and the
 * words between them stay, so that as many entities are found at the same cost. The digits of figures change places too, as in a
 * table of results they are all that differs; years stay. Immutable.
 */
final class WordExchange {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_FIGURE = 2;
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** Words that change places with each other, of one length and consecutive in frequency. */
    private static final int GROUP = 16;

    private final List<List<String>> groups = new ArrayList<>();

    /**
     * @param texts all texts of the corpus
     * @param kept  words that stay as they are, such as those that topics ask for
     */
    WordExchange(Collection<String> texts, Predicate<String> kept) {
        Map<String, Integer> frequencies = new HashMap<>();
        texts.forEach(text -> replace(text, word -> {
            if (!isFigure(word)) {
                frequencies.merge(word, 1, Integer::sum);
            }
            return word;
        }));
        Map<Integer, List<String>> byLength = new TreeMap<>();
        frequencies.keySet().stream()
                .filter(kept.negate())
                .sorted(Comparator.<String>comparingInt(frequencies::get)
                        .reversed()
                        .thenComparing(word -> word))
                .forEach(word -> byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(word));
        byLength.values().forEach(words -> {
            // The most frequent words of a length are not exchanged.
            for (int from = GROUP; from < words.size(); from += GROUP) {
                groups.add(List.copyOf(words.subList(from, Math.min(words.size(), from + GROUP))));
            }
        });
    }

    /** What words become in a copy, counted from 0; in the first they all stay. */
    Map<String, String> of(long copy) {
        Map<String, String> exchanged = new HashMap<>();
        if (copy > 0) {
            Random random = new Random(copy);
            List<String> digits = new ArrayList<>(DIGITS);
            Collections.shuffle(digits, random);
            for (int i = 0; i < DIGITS.size(); i++) {
                exchanged.put(DIGITS.get(i), digits.get(i));
            }
            for (List<String> group : groups) {
                List<String> places = new ArrayList<>(group);
                Collections.shuffle(places, random);
                for (int i = 0; i < group.size(); i++) {
                    exchanged.put(group.get(i), places.get(i));
                }
            }
        }
        return exchanged;
    }

    /** A text with its words exchanged. */
    static String apply(Map<String, String> exchanged, String text) {
        return exchanged.isEmpty()
                ? text
                : replace(text, word -> isFigure(word) ? figure(exchanged, word) : exchanged.getOrDefault(word, word));
    }

    private static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static String figure(Map<String, String> exchanged, String figure) {
        boolean isYear = figure.length() == 4 && (figure.startsWith("19") || figure.startsWith("20"));
        return isYear
                ? figure
                : figure.chars()
                        .mapToObj(Character::toString)
                        .map(digit -> exchanged.getOrDefault(digit, digit))
                        .collect(Collectors.joining());
    }

    private static int endOfRun(String text, int start, IntPredicate ofRun) {
        int end = start;
        while (end < text.length() && ofRun.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private interface Replacement {
        String of(String word);
    }

    private static String replace(String text, Replacement replacement) {
        StringBuilder replaced = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfRun(text, start, Character::isLetter);
            boolean isWord = end - start >= SHORTEST && endOfRun(text, start, Character::isLowerCase) == end;
            if (end == start) {
                end = endOfRun(text, start, character -> character >= '0' && character <= '9');
                isWord = end - start >= SHORTEST_FIGURE;
            }
            if (isWord) {
                replaced.append(replacement.of(text.substring(start, end)));
            } else {
                end = Math.max(end, start + 1);
                replaced.append(text, start, end);
            }
            start = end;
        }
        return replaced.toString();
    }
}
