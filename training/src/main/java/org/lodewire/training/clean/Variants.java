package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.training.score.Shingles;

/**
 * Derives from a plain text with boilerplate what feeds contain but the sets do not: the article alone, its first lines
 * alone, and its first lines with the boilerplate. The same text always gives the same variants. Immutable.
 */
final class Variants {

    private static final int MAX_FIRST_LINES = 8;
    /** No article has fewer words. */
    private static final int MIN_WORDS = 20;

    private final LineRules rules;

    Variants(LineRules rules) {
        this.rules = rules;
    }

    /** Returns up to three variants; fewer of a short text. */
    List<Sample> of(Sample text) {
        SplittableRandom random = new SplittableRandom(text.id().hashCode());
        int firstLines = 1 + random.nextInt(MAX_FIRST_LINES);
        List<Sample> variants = new ArrayList<>();
        variants.add(with(text, " alone", false, Integer.MAX_VALUE));
        variants.add(with(text, " begun", false, firstLines));
        variants.add(with(text, " short", true, firstLines));
        variants.removeIf(variant -> variant.truth().words() < MIN_WORDS);
        return variants;
    }

    private Sample with(Sample text, String name, boolean boilerplate, int maxKept) {
        List<Line> lines = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        float[] shares = new float[text.shares().length];
        int kept = 0;
        for (int i = 0; i < text.lines().size(); i++) {
            boolean take = text.kept(i) ? kept < maxKept : boilerplate;
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
        return new Sample(
                text.set() + name,
                text.id(),
                text.site(),
                true,
                text.title(),
                text.url(),
                null,
                lines,
                rules.reasons(lines),
                words,
                Arrays.copyOf(shares, lines.size()),
                Shingles.of(truth));
    }
}
