package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.training.score.Shingles;

/**
 * Makes of a plain text with boilerplate what the sets do not hold but feeds do: the article alone, its first lines alone,
 * and its first lines among the boilerplate. The same texts give the same variants. Immutable.
 */
final class Variants {

    private static final int MOST_LINES = 8;
    /** Fewer words are no article, however short. */
    private static final int LEAST_WORDS = 20;

    private final LineRules rules;

    Variants(LineRules rules) {
        this.rules = rules;
    }

    /** Up to three; fewer of a text that is too short. */
    List<Sample> of(Sample text) {
        SplittableRandom random = new SplittableRandom(text.id().hashCode());
        int few = 1 + random.nextInt(MOST_LINES);
        List<Sample> variants = new ArrayList<>();
        variants.add(with(text, " alone", false, Integer.MAX_VALUE));
        variants.add(with(text, " begun", false, few));
        variants.add(with(text, " short", true, few));
        variants.removeIf(variant -> variant.truth().words() < LEAST_WORDS);
        return variants;
    }

    private Sample with(Sample text, String name, boolean boilerplate, int mostKept) {
        List<Line> lines = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        float[] shares = new float[text.shares().length];
        int kept = 0;
        for (int i = 0; i < text.lines().size(); i++) {
            boolean take = text.kept(i) ? kept < mostKept : boilerplate;
            if (take) {
                shares[lines.size()] = text.shares()[i];
                lines.add(text.lines().get(i));
                words.add(text.words().get(i));
                if (text.kept(i)) {
                    kept++;
                    truth.addAll(text.words().get(i));
                }
            }
        }
        String[] reasons = lines.stream().map(rules::reason).toArray(String[]::new);
        return new Sample(
                text.set() + name,
                text.id(),
                text.site(),
                true,
                text.title(),
                text.url(),
                null,
                lines,
                reasons,
                words,
                Arrays.copyOf(shares, lines.size()),
                Shingles.of(truth));
    }
}
