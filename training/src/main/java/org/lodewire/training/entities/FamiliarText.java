package org.lodewire.training.entities;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Tells which stretches of a text stand in texts that were learned from: agencies and outlets print sentences more than
 * once, and what was read before does not count as unseen.
 */
public final class FamiliarText {
    private static final int RUN = 10;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Set<Long> runs = new HashSet<>();

    public FamiliarText(List<LabelledText> learnedFrom) {
        for (LabelledText text : learnedFrom) {
            for (int i = 0; i + RUN <= text.tokens().size(); i++) {
                runs.add(run(text.tokens(), i));
            }
        }
    }

    /** Those of the names of a text that stand in no run of ten tokens that is familiar. */
    public List<Span> unseen(Tokens tokens, List<Span> names) {
        boolean[] familiar = new boolean[tokens.text().length()];
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            if (runs.contains(run(tokens, i))) {
                Arrays.fill(familiar, tokens.start(i), tokens.end(i + RUN - 1), true);
            }
        }
        return names.stream()
                .filter(name -> !familiar[name.start()] && !familiar[name.end() - 1])
                .toList();
    }

    private static long run(Tokens tokens, int from) {
        long hash = 0;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * MULTIPLIER + tokens.keyHash(i);
        }
        return hash;
    }
}
