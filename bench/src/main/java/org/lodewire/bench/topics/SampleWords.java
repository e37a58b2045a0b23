package org.lodewire.bench.topics;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The words of three or more letters in a corpus and their document frequencies. Immutable. */
public final class SampleWords {

    private static final int SHORTEST = 3;
    private static final int TRIES = 1_000;

    private final Map<String, Integer> articlesWith;
    private final List<String> byFrequency;
    private final int articles;

    private SampleWords(Map<String, Integer> articlesWith, int articles) {
        this.articlesWith = articlesWith;
        this.articles = articles;
        this.byFrequency = articlesWith.keySet().stream()
                .sorted(Comparator.comparing((String word) -> -articlesWith.getOrDefault(word, 0))
                        .thenComparing(word -> word))
                .toList();
    }

    public static SampleWords of(List<SampleArticle> articles) {
        Map<String, Integer> articlesWith = new HashMap<>();
        for (SampleArticle article : articles) {
            words(article.text()).forEach(word -> articlesWith.merge(word, 1, Integer::sum));
        }
        return new SampleWords(articlesWith, articles.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }

    int size() {
        return byFrequency.size();
    }

    /**
     * Returns a random word distributed by Zipf's law: the n-th most frequent word with a probability proportional to
     * 1/n.
     */
    String likeInText(RandomGenerator random) {
        return byFrequency.get((int) Math.pow(byFrequency.size(), random.nextDouble()) - 1);
    }

    /**
     * Returns a random word whose share of articles is in [least, most], or the nearest of many tries if none is.
     *
     * @param least lower bound, from 0 to 1
     * @param most  upper bound, from 0 to 1
     */
    String inShare(RandomGenerator random, double least, double most) {
        String nearest = byFrequency.get(0);
        for (int i = 0; i < TRIES; i++) {
            String word = likeInText(random);
            if (share(word) >= least && share(word) <= most) {
                return word;
            }
            nearest = distance(word, least, most) < distance(nearest, least, most) ? word : nearest;
        }
        return nearest;
    }

    private double distance(String word, double least, double most) {
        return Math.abs(share(word) - (least + most) / 2);
    }

    private double share(String word) {
        return (double) articlesWith.getOrDefault(word, 0) / articles;
    }
}
