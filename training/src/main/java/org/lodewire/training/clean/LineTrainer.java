package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodewire.streams.clean.line.Languages;
import org.lodewire.streams.clean.line.LineFeature;
import org.lodewire.streams.clean.line.LineFeatures;
import org.lodewire.streams.clean.line.WordSet;
import org.lodewire.streams.clean.model.BoostedTrees;
import org.lodewire.streams.clean.model.FeatureTable;
import org.lodewire.streams.clean.page.PageModel;
import org.lodewire.training.boost.Booster;

/** Learns which lines belong to an article. Immutable. */
final class LineTrainer {

    private static final double WHOLE = 50;
    /** What was made up counts, but less than what was found. */
    private static final double VARIANT = 10;

    private final WordSet common = Languages.load().commonWords();
    private final Booster booster;

    private final List<String> without;

    /** @param without how the names of the features begin that are left out */
    LineTrainer(Booster booster, List<String> without) {
        this.booster = booster;
        this.without = without;
    }

    /** What was learned. */
    record Learned(Vocabularies vocabularies, BoostedTrees trees) {
    }

    Learned train(List<Sample> samples) {
        Vocabularies vocabularies = Vocabularies.learn(samples);
        List<FeatureTable> tables = new ArrayList<>();
        samples.forEach(sample -> tables.add(table(sample, vocabularies)));
        return new Learned(vocabularies, booster.train(tables, labels(samples), weights(samples)));
    }

    FeatureTable table(Sample sample, Vocabularies vocabularies) {
        FeatureTable table = full(sample, vocabularies);
        List<String> names = PageModel.features();
        for (int feature = 0; feature < table.features(); feature++) {
            if (without.stream().anyMatch(names.get(feature)::startsWith)) {
                Arrays.fill(table.column(feature), 0);
            }
        }
        return table;
    }

    private FeatureTable full(Sample sample, Vocabularies vocabularies) {
        LineFeatures lines = new LineFeatures(common, vocabularies.text(sample));
        if (sample.page() != null) {
            return PageModel.table(sample.page(), sample.reasons(), lines, vocabularies.names(sample), sample.title(), sample.url());
        }
        FeatureTable table = new FeatureTable(LineFeature.values().length, sample.lines().size());
        lines.fill(table, sample.lines(), sample.reasons(), sample.title(), sample.url());
        return table;
    }

    private static float[] labels(List<Sample> samples) {
        float[] labels = new float[rows(samples)];
        int at = 0;
        for (Sample sample : samples) {
            for (int line = 0; line < sample.shares().length; line++) {
                labels[at++] = sample.kept(line) ? 1 : 0;
            }
        }
        return labels;
    }

    /** A line counts by its words, against those of its article: every document counts about the same, as in the score. */
    private static float[] weights(List<Sample> samples) {
        float[] weights = new float[rows(samples)];
        int at = 0;
        for (Sample sample : samples) {
            double all = sample.variant() ? VARIANT : WHOLE;
            for (int line = 0; line < sample.shares().length; line++) {
                double share = (sample.words().get(line).size() + 2.0) / (sample.truthWords() + 100);
                weights[at++] = sample.shares()[line] < 0 ? 1e-6f : (float) (all * Math.min(1, share));
            }
        }
        return weights;
    }

    private static int rows(List<Sample> samples) {
        return samples.stream().mapToInt(sample -> sample.shares().length).sum();
    }
}
