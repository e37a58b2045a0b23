package org.lodewire.analysis.topics.presearch;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lodewire.analysis.topics.words.CommonWords;
import org.lodewire.analysis.topics.words.Terms;
import org.lodewire.analysis.topics.words.WordFilter;

/**
 * Selects the keys under which a condition is indexed. Every article that satisfies the condition contains at least
 * one of its keys, with what this key requires. Of words that must occur together, the selector takes the one that is
 * probably rarest: a word that many queries use, such as "company" in names, is probably frequent in articles too, and a
 * long word is probably rarer than a short one.
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

    Set<IndexKey> of(Condition condition) {
        Set<IndexKey> keys = new LinkedHashSet<>();
        if (condition instanceof Condition.Word word) {
            keys.add(IndexKey.word(Terms.word(word.term())));
        } else if (condition instanceof Condition.WordPattern pattern) {
            keys.add(IndexKey.prefix(pattern.prefix()));
        } else if (condition instanceof Condition.Phrase phrase) {
            phrase.words()
                    .map(IndexKey::word)
                    .min(Comparator.comparingDouble(this::frequency))
                    .map(key -> key.requiring(hashes(phrase, key.text())))
                    .ifPresent(keys::add);
        } else if (condition instanceof Condition.All all) {
            all.parts().stream()
                    .min(Comparator.comparingDouble(part -> frequency(of(part))))
                    .ifPresent(rarest -> addRequiring(keys, rarest, all.parts()));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> keys.addAll(of(part)));
        } else if (condition instanceof Condition.Without without) {
            keys.addAll(of(without.part()));
        }
        return keys;
    }

    /** Adds the keys of one part, each of which also requires what the other parts do. */
    private void addRequiring(Set<IndexKey> keys, Condition part, List<Condition> all) {
        int[] others = all.stream()
                .filter(other -> other != part)
                .flatMapToInt(other -> IntStream.of(hashes(other)))
                .toArray();
        of(part).forEach(key -> keys.add(key.requiring(others)));
    }

    /** Returns hashes that every article which satisfies a condition contains. */
    private static int[] hashes(Condition condition) {
        if (condition instanceof Condition.Word word) {
            return new int[] {WordFilter.ofWord(Terms.word(word.term()))};
        }
        if (condition instanceof Condition.Phrase phrase) {
            return hashes(phrase, "");
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .flatMapToInt(part -> IntStream.of(hashes(part)))
                    .toArray();
        }
        return condition instanceof Condition.Without without ? hashes(without.part()) : new int[0];
    }

    /** Returns the hashes of the pairs of an exact phrase, or of the words that are near each other, without the key's. */
    private static int[] hashes(Condition.Phrase phrase, String key) {
        List<String> words = phrase.words().toList();
        if (phrase.slop() > 0) {
            return words.stream()
                    .filter(word -> !word.equals(key))
                    .sorted(Comparator.comparingInt(word -> -word.length()))
                    .mapToInt(WordFilter::ofWord)
                    .toArray();
        }
        return IntStream.range(1, words.size())
                .map(i -> WordFilter.ofPair(words.get(i - 1), words.get(i)))
                .toArray();
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
