package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lodewire.analysis.clean.word.WordWeights;
import org.lodewire.training.clean.VoteTotals.Votes;

/**
 * Weights of the words in lines and in the names of elements, learned from labelled documents. The weights for a sample leave
 * out the votes of its own site, as if that site were unseen. Immutable.
 */
final class Vocabularies {

    private final Map<String, Map<Integer, Votes>> textVotes;
    private final Map<String, Map<Integer, Votes>> nameVotes;
    private final VoteTotals text;
    private final VoteTotals names;

    private Vocabularies(Map<String, Map<Integer, Votes>> textVotes, Map<String, Map<Integer, Votes>> nameVotes) {
        this.textVotes = textVotes;
        this.nameVotes = nameVotes;
        this.text = VoteTotals.of(textVotes.values());
        this.names = VoteTotals.of(nameVotes.values());
    }

    /** Learns from samples. Variants cast no votes, which would repeat those of their originals. */
    static Vocabularies learn(List<Sample> samples) {
        Map<String, Map<Integer, Votes>> textVotes = new HashMap<>();
        Map<String, Map<Integer, Votes>> nameVotes = new HashMap<>();
        for (Sample sample : samples) {
            if (!sample.variant()) {
                textVotes.merge(sample.site(), WordVotes.ofText(sample), VoteTotals::sum);
                nameVotes.merge(sample.site(), WordVotes.ofNames(sample), VoteTotals::sum);
            }
        }
        return new Vocabularies(textVotes, nameVotes);
    }

    /** Returns the weights of words in lines by the votes of other sites than the sample's. */
    WordWeights text(Sample sample) {
        return text.without(textVotes.getOrDefault(sample.site(), Map.of()));
    }

    /** Returns the weights of words in the names of elements by the votes of other sites than the sample's. */
    WordWeights names(Sample sample) {
        return names.without(nameVotes.getOrDefault(sample.site(), Map.of()));
    }

    /** Returns rows of a weight, a tab and a word, for words in lines. */
    String textTable(List<Sample> samples) {
        Map<Integer, String> spelling = new HashMap<>();
        samples.forEach(sample -> WordVotes.spellText(sample, spelling));
        return table(text, spelling);
    }

    /** Returns rows of a weight, a tab and a word, for words in the names of elements; the samples must be pages. */
    String nameTable(List<Sample> samples) {
        Map<Integer, String> spelling = new HashMap<>();
        samples.forEach(sample -> Objects.requireNonNull(sample.page()).spell(spelling));
        return table(names, spelling);
    }

    /** Returns the table in the order of the words, so that the same samples give the same table. */
    private static String table(VoteTotals counts, Map<Integer, String> spelling) {
        Map<String, Float> weights = new TreeMap<>();
        counts.votesByWord().forEach((hash, count) -> {
            float weight = counts.weight(count);
            String word = spelling.get(hash);
            if (weight != 0 && word != null) {
                weights.put(word, weight);
            }
        });
        StringBuilder rows = new StringBuilder();
        weights.forEach((word, weight) -> rows.append(Math.round(weight * 100) / 100f)
                .append('\t')
                .append(word)
                .append('\n'));
        return rows.toString();
    }
}
