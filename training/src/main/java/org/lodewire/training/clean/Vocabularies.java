package org.lodewire.training.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.analysis.clean.word.WordWeights;
import org.lodewire.training.clean.Counts.Count;

/**
 * What words in lines, and words in the names of elements, say about lines, learned from labelled documents. What a
 * document is told leaves out the votes of its own site: it is as if the site had not been seen. Immutable.
 */
final class Vocabularies {

    private final Map<String, Map<Integer, Count>> textVotes;
    private final Map<String, Map<Integer, Count>> nameVotes;
    private final Counts text;
    private final Counts names;

    private Vocabularies(Map<String, Map<Integer, Count>> textVotes, Map<String, Map<Integer, Count>> nameVotes) {
        this.textVotes = textVotes;
        this.nameVotes = nameVotes;
        this.text = Counts.of(textVotes.values());
        this.names = Counts.of(nameVotes.values());
    }

    /** Variants cast no votes: they would repeat those of what they were made from. */
    static Vocabularies learn(List<Sample> samples) {
        Map<String, Map<Integer, Count>> textVotes = new HashMap<>();
        Map<String, Map<Integer, Count>> nameVotes = new HashMap<>();
        for (Sample sample : samples) {
            if (!sample.variant()) {
                textVotes.merge(sample.site(), WordVotes.ofText(sample), Counts::sum);
                nameVotes.merge(sample.site(), WordVotes.ofNames(sample), Counts::sum);
            }
        }
        return new Vocabularies(textVotes, nameVotes);
    }

    /** What words in lines say, as far as other sites than the sample's tell. */
    WordWeights text(Sample sample) {
        return text.without(textVotes.getOrDefault(sample.site(), Map.of()));
    }

    /** What words in the names of elements say, as far as other sites than the sample's tell. */
    WordWeights names(Sample sample) {
        return names.without(nameVotes.getOrDefault(sample.site(), Map.of()));
    }

    /** Rows of a weight, a tab and a word, for words in lines. */
    String textTable(List<Sample> samples) {
        Map<Integer, String> spelling = new HashMap<>();
        samples.forEach(sample -> WordVotes.spellText(sample, spelling));
        return table(text, spelling);
    }

    /** Rows of a weight, a tab and a word, for words in the names of elements; the samples are pages. */
    String nameTable(List<Sample> samples) {
        Map<Integer, String> spelling = new HashMap<>();
        samples.forEach(sample -> sample.page().spell(spelling));
        return table(names, spelling);
    }

    /** In the order of the words, so that the same samples give the same table. */
    private static String table(Counts counts, Map<Integer, String> spelling) {
        Map<String, Float> weights = new TreeMap<>();
        counts.countByWord().forEach((hash, count) -> {
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
