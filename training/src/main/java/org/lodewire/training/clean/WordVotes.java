package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lodewire.analysis.clean.word.Fnv1aHash;
import org.lodewire.training.clean.Counts.Count;

/** One document's votes: for each word, which share of its lines with the word is part of the article. Stateless. */
final class WordVotes {

    /** As many words of a line as the features look at. */
    private static final int WEIGHED = 16;

    private WordVotes() {}

    /** Votes on the words in lines, and on pairs of words in a row. */
    static Map<Integer, Count> ofText(Sample sample) {
        return votes(
                sample,
                (line, vote) -> wordsAndPairs(sample.words().get(line))
                        .forEach(word -> vote.accept(Fnv1aHash.hash(word), 1.0)));
    }

    /** Learns how the words in lines are written. */
    static void spellText(Sample sample, Map<Integer, String> spelling) {
        sample.words()
                .forEach(words ->
                        wordsAndPairs(words).forEach(word -> spelling.putIfAbsent(Fnv1aHash.hash(word), word)));
    }

    private static Set<String> wordsAndPairs(List<String> words) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(WEIGHED, words.size()); i++) {
            seen.add(words.get(i).toLowerCase(Locale.ROOT));
            if (i > 0) {
                seen.add((words.get(i - 1) + " " + words.get(i)).toLowerCase(Locale.ROOT));
            }
        }
        return seen;
    }

    /** Votes on the words in the names of the elements around lines. */
    static Map<Integer, Count> ofNames(Sample sample) {
        if (sample.page() == null) {
            return Map.of();
        }
        return votes(sample, (line, vote) -> {
            double weight = sample.words().get(line).size();
            for (int word : sample.page().namesAround(line)) {
                vote.accept(word, weight);
            }
        });
    }

    /** Names a line's words, each with how much the line counts for it. */
    private interface WordsOfLine {
        void each(int line, BiConsumer<Integer, Double> vote);
    }

    private static Map<Integer, Count> votes(Sample sample, WordsOfLine words) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < sample.shares().length; i++) {
            if (sample.hasWords(i)) {
                double kept = sample.kept(i) ? 1 : 0;
                words.each(i, (word, weight) -> {
                    double[] sum = sums.computeIfAbsent(word, any -> new double[2]);
                    sum[0] += kept * weight;
                    sum[1] += weight;
                });
            }
        }
        Map<Integer, Count> votes = new HashMap<>();
        sums.forEach((word, sum) -> votes.put(word, new Count(sum[0] / sum[1], 1)));
        return votes;
    }
}
