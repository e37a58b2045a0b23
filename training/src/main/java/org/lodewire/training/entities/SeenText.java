package org.lodewire.training.entities;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * Detects passages that also occur in the training texts. Agencies and outlets print sentences more than once, and
 * names in such sentences are not unseen. Immutable.
 */
public final class SeenText {
    private static final int RUN = 10;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Set<Long> runs = new HashSet<>();

    public SeenText(List<LabelledText> learnedFrom) {
        for (LabelledText text : learnedFrom) {
            for (int i = 0; i + RUN <= text.tokens().size(); i++) {
                runs.add(run(text.tokens(), i));
            }
        }
    }

    /** Returns the names of a text that are not in a run of ten tokens of the training texts. */
    public List<Span> unseen(Tokens tokens, List<Span> names) {
        boolean[] seen = new boolean[tokens.text().length()];
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            if (runs.contains(run(tokens, i))) {
                Arrays.fill(seen, tokens.start(i), tokens.end(i + RUN - 1), true);
            }
        }
        return names.stream()
                .filter(name -> !seen[name.start()] && !seen[name.end() - 1])
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
