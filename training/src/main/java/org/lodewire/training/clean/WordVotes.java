package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.analysis.clean.word.Fnv1aHash;
import org.lodewire.training.clean.VoteTotals.Votes;

/** The votes of one document: for each word, the share of its lines with the word that are part of the article. Stateless. */
final class WordVotes {

    /** As many words of a line as the features use. */
    private static final int WEIGHED_WORDS = 16;

    private WordVotes() {}

    /** Returns the votes on words and on pairs of adjacent words in lines. */
    static Map<Integer, Votes> ofText(Sample sample) {
        return votes(
                sample,
                (line, vote) -> wordsAndPairs(sample.words().get(line))
                        .forEach(word -> vote.accept(Fnv1aHash.hash(word), 1.0)));
    }

    /** Adds the words in lines by their hash. */
    static void spellText(Sample sample, Map<Integer, String> spelling) {
        sample.words()
                .forEach(words ->
                        wordsAndPairs(words).forEach(word -> spelling.putIfAbsent(Fnv1aHash.hash(word), word)));
    }

    private static Set<String> wordsAndPairs(List<String> words) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(WEIGHED_WORDS, words.size()); i++) {
            seen.add(words.get(i).toLowerCase(Locale.ROOT));
            if (i > 0) {
                seen.add((words.get(i - 1) + " " + words.get(i)).toLowerCase(Locale.ROOT));
            }
        }
        return seen;
    }

    /** Returns the votes on words in the names of the elements around lines. */
    static Map<Integer, Votes> ofNames(Sample sample) {
        PageBlocks page = sample.page();
        if (page == null) {
            return Map.of();
        }
        return votes(sample, (line, vote) -> {
            double weight = sample.words().get(line).size();
            for (int word : page.namesAround(line)) {
                vote.accept(word, weight);
            }
        });
    }

    /** Passes the words of a line, each with the weight of the line for it. */
    private interface WordsOfLine {
        void each(int line, BiConsumer<Integer, Double> vote);
    }

    private static Map<Integer, Votes> votes(Sample sample, WordsOfLine words) {
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
        Map<Integer, Votes> votes = new HashMap<>();
        sums.forEach((word, sum) -> votes.put(word, new Votes(sum[0] / sum[1], 1)));
        return votes;
    }
}
