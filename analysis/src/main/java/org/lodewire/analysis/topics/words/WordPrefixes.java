package org.lodewire.analysis.topics.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds those of an article's words that begin with a prefix. Not thread-safe. */
final class WordPrefixes {

    /** Up to this number of words, groups by their first letters are faster than sorting. */
    private static final int FEW = 1_000;

    private static final int GROUPED = 3;

    private final Collection<String> words;
    /** What was found. Patterns of many queries begin with the same letters. */
    private final Map<String, List<String>> found = new HashMap<>();
    /** Few words by a hash of their first letters. */
    private final Map<Integer, List<String>> groups = new HashMap<>();

    private String @Nullable [] sorted;

    /** @param words distinct */
    WordPrefixes(Collection<String> words) {
        this.words = words;
        if (words.size() <= FEW) {
            for (String word : words) {
                if (word.length() >= GROUPED) {
                    groups.computeIfAbsent(firstLetters(word), letters -> new ArrayList<>(2))
                            .add(word);
                }
            }
        }
    }

    private static int firstLetters(String word) {
        return (word.charAt(0) * 31 + word.charAt(1)) * 31 + word.charAt(2);
    }

    /**
     * Returns the words that begin with a prefix.
     *
     * @param prefix at least three characters
     */
    List<String> find(String prefix) {
        return found.computeIfAbsent(prefix, words.size() <= FEW ? this::inGroup : this::inSorted);
    }

    private List<String> inGroup(String prefix) {
        return groups.getOrDefault(firstLetters(prefix), List.of()).stream()
                .filter(word -> word.startsWith(prefix))
                .toList();
    }

    private List<String> inSorted(String prefix) {
        if (sorted == null) {
            sorted = words.toArray(String[]::new);
            Arrays.sort(sorted);
        }
        int from = Arrays.binarySearch(sorted, prefix);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < sorted.length && sorted[to].startsWith(prefix)) {
            to++;
        }
        return Arrays.asList(sorted).subList(from, to);
    }
}
