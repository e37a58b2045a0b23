package org.lodewire.analysis.topics.presearch;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.topics.words.CommonWords;
import org.lodewire.analysis.topics.words.Terms;

/**
 * Selects the keys under which a condition is indexed. Every article that satisfies the condition contains at least
 * one of its keys. Of words that must occur together, the selector takes the one that is probably rarest: a word that
 * many queries use, such as "company" in names, is probably frequent in articles too, and a long word is probably
 * rarer than a short one.
 */
final class KeySelector {

    /** The estimated frequency of a common word, in the same unit as the number of alternatives that use a word. */
    private static final double COMMON = 10_000;

    private static final double PREFIX = 10;

    private final Map<String, Integer> useCounts;

    /** @param useCounts number of alternatives that use a word, by word; read on each call */
    KeySelector(Map<String, Integer> useCounts) {
        this.useCounts = useCounts;
    }

    /** A key of the query index: a word, or a prefix of words. */
    record IndexKey(String text, boolean isPrefix) {}

    Set<IndexKey> of(Condition condition) {
        Set<IndexKey> keys = new LinkedHashSet<>();
        if (condition instanceof Condition.Word word) {
            keys.add(new IndexKey(Terms.word(word.term()), false));
        } else if (condition instanceof Condition.WordPattern pattern) {
            keys.add(new IndexKey(pattern.prefix(), true));
        } else if (condition instanceof Condition.Phrase phrase) {
            phrase.words()
                    .map(word -> new IndexKey(word, false))
                    .min(Comparator.comparingDouble(this::frequency))
                    .ifPresent(keys::add);
        } else if (condition instanceof Condition.All all) {
            all.parts().stream()
                    .map(this::of)
                    .min(Comparator.comparingDouble(this::frequency))
                    .ifPresent(keys::addAll);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> keys.addAll(of(part)));
        }
        return keys;
    }

    private double frequency(Set<IndexKey> keys) {
        return keys.stream().mapToDouble(this::frequency).sum();
    }

    private double frequency(IndexKey key) {
        double length = key.text().length();
        if (key.isPrefix()) {
            return PREFIX / length;
        }
        return useCounts.getOrDefault(key.text(), 0)
                + 1 / length
                + (CommonWords.language(key.text()).isPresent() ? COMMON : 0);
    }
}
