package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.training.score.Shingles;

/** Synthetic samples: lines that begin with a plus are the article. */
final class SyntheticSamples {

    static final LineRules RULES = LineRules.load(new DateLine());

    private SyntheticSamples() {}

    static Sample text(String id, String site, String... marked) {
        List<Line> lines =
                Arrays.stream(marked).map(line -> Line.of(line.substring(2))).toList();
        List<List<String>> words =
                lines.stream().map(line -> Shingles.words(line.text())).toList();
        float[] shares = new float[marked.length];
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            boolean kept = marked[i].charAt(0) == '+';
            shares[i] = words.get(i).isEmpty() ? -1 : kept ? 1 : 0;
            truth.addAll(kept ? words.get(i) : List.of());
        }
        return new Sample(
                "synthetic",
                id,
                site,
                false,
                null,
                null,
                null,
                lines,
                RULES.reasons(lines),
                words,
                shares,
                Shingles.of(truth));
    }
}
