package org.lodewire.analysis.topics.presearch;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.topics.words.CommonWords;

/**
 * Chooses the words under which a condition is looked up, of which one at least is in every article for which it holds: of
 * what must be there together, that which is thought to be rarest. A word that many queries use is thought to be frequent
 * in articles, too, as "company" is in names; long words are thought to be rarer than short ones.
 */
final class Anchors {

    /** As much as a word that so many queries use. */
    private static final double COMMON = 10_000;

    private static final double PREFIX = 10;

    private final Map<String, Integer> uses;

    /** @param uses how many alternatives of queries use a word */
    Anchors(Map<String, Integer> uses) {
        this.uses = uses;
    }

    /** A word, or what a word begins with. */
    record Anchor(String text, boolean isPrefix) {}

    Set<Anchor> of(Condition condition) {
        Set<Anchor> anchors = new LinkedHashSet<>();
        if (condition instanceof Condition.Word word) {
            anchors.add(new Anchor(word.text(), false));
        } else if (condition instanceof Condition.Form form) {
            anchors.add(new Anchor(form.prefix(), true));
        } else if (condition instanceof Condition.Near near) {
            near.phrase().stream()
                    .map(word -> new Anchor(word, false))
                    .min(Comparator.comparingDouble(this::frequency))
                    .ifPresent(anchors::add);
        } else if (condition instanceof Condition.All all) {
            all.parts().stream()
                    .map(this::of)
                    .min(Comparator.comparingDouble(this::frequency))
                    .ifPresent(anchors::addAll);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> anchors.addAll(of(part)));
        }
        return anchors;
    }

    private double frequency(Set<Anchor> anchors) {
        return anchors.stream().mapToDouble(this::frequency).sum();
    }

    private double frequency(Anchor anchor) {
        double length = anchor.text().length();
        if (anchor.isPrefix()) {
            return PREFIX / length;
        }
        return uses.getOrDefault(anchor.text(), 0)
                + 1 / length
                + (CommonWords.language(anchor.text()).isPresent() ? COMMON : 0);
    }
}
