package org.lodewire.streams.topics;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Chooses the words under which a condition is looked up, of which one at least is in every article for which it holds: of
 * what must be there together, the rarest. Stateless.
 */
final class Anchors {

    private static final int COMMON = 1_000;
    private static final int RARE = 100;

    private Anchors() {
    }

    /** A word, or what a word begins with. */
    record Anchor(String text, boolean isPrefix) {
    }

    static Set<Anchor> of(Condition condition) {
        Set<Anchor> anchors = new LinkedHashSet<>();
        if (condition instanceof Condition.Word word) {
            anchors.add(new Anchor(word.word(), false));
        } else if (condition instanceof Condition.Form form) {
            anchors.add(new Anchor(form.prefix(), true));
        } else if (condition instanceof Condition.Near near) {
            near.words().stream().map(word -> new Anchor(word, false)).min(Comparator.comparingInt(Anchors::frequency))
                    .ifPresent(anchors::add);
        } else if (condition instanceof Condition.All all) {
            all.parts().stream().map(Anchors::of).min(Comparator.comparingInt(Anchors::frequency))
                    .ifPresent(anchors::addAll);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> anchors.addAll(of(part)));
        }
        return anchors;
    }

    private static int frequency(Set<Anchor> anchors) {
        return anchors.stream().mapToInt(Anchors::frequency).sum();
    }

    /** A guess: long words are rarer than short ones, and a prefix is that of many. */
    private static int frequency(Anchor anchor) {
        int length = anchor.text().length();
        if (anchor.isPrefix()) {
            return COMMON / length;
        }
        return CommonWords.language(anchor.text()).isPresent() ? COMMON : RARE / length;
    }
}
