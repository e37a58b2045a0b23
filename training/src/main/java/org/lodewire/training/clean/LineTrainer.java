package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodewire.analysis.clean.feature.LineFeature;
import org.lodewire.analysis.clean.feature.LineFeatures;
import org.lodewire.analysis.clean.feature.TextModel;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.page.PageModel;
import org.lodewire.training.boost.Booster;

/** Trains a model of the lines that belong to an article, from pages only or from plain texts only. Immutable. */
public final class LineTrainer {

    /** The weight of a document. Synthetic variants weigh less. */
    private static final double DOCUMENT_WEIGHT = 50;

    private static final double VARIANT_WEIGHT = 3;
    /** The weight of a line without words, which has no label but is a row of the table. */
    private static final float UNLABELLED_WEIGHT = 1e-6f;

    private static final List<String> LINE_FEATURES =
            Arrays.stream(LineFeature.values()).map(Enum::name).toList();

    private final Languages languages = Languages.load();
    private final Booster booster;
    private final List<String> without;

    /** @param without prefixes of the names of features to omit */
    public LineTrainer(Booster booster, List<String> without) {
        this.booster = booster;
        this.without = List.copyOf(without);
    }

    /** A trained model with its word weights. */
    public record Learned(Vocabularies vocabularies, BoostedTrees trees) {}

    /**
     * Trains a model.
     *
     * @throws IllegalArgumentException if all lines are part of an article, or none is
     */
    public Learned train(List<Sample> samples) {
        Vocabularies vocabularies = Vocabularies.learn(samples);
        List<FeatureTable> tables = new ArrayList<>();
        samples.forEach(sample -> tables.add(table(sample, vocabularies)));
        return new Learned(vocabularies, booster.train(tables, labels(samples), weights(samples)));
    }

    /** Returns the names of the features of a sample, in the order of the columns of its table. */
    public List<String> features(Sample sample) {
        return sample.page() == null ? LINE_FEATURES : PageModel.features();
    }

    /** Returns the features of a sample, with the word weights of other sites only; omitted features are zero. */
    FeatureTable table(Sample sample, Vocabularies vocabularies) {
        FeatureTable table = full(sample, vocabularies);
        List<String> names = features(sample);
        for (int feature = 0; feature < table.features(); feature++) {
            if (without.stream().anyMatch(names.get(feature)::startsWith)) {
                Arrays.fill(table.column(feature), 0);
            }
        }
        return table;
    }

    private FeatureTable full(Sample sample, Vocabularies vocabularies) {
        LineFeatures lines = new LineFeatures(languages, vocabularies.text(sample));
        if (sample.page() != null) {
            return PageModel.table(
                    sample.page(),
                    sample.reasons().reasons(),
                    lines,
                    vocabularies.names(sample),
                    sample.title(),
                    sample.url());
        }
        return TextModel.table(sample.lines(), sample.reasons().reasons(), lines, sample.title(), sample.url());
    }

    private static float[] labels(List<Sample> samples) {
        float[] labels = new float[rows(samples)];
        int at = 0;
        for (Sample sample : samples) {
            for (int line = 0; line < sample.lines().size(); line++) {
                labels[at++] = sample.kept(line) ? 1 : 0;
            }
        }
        return labels;
    }

    /** Weighs lines by their share of the article's words, so that all documents weigh about the same, as in the score. */
    private static float[] weights(List<Sample> samples) {
        float[] weights = new float[rows(samples)];
        int at = 0;
        for (Sample sample : samples) {
            double all = sample.variant() ? VARIANT_WEIGHT : DOCUMENT_WEIGHT;
            for (int line = 0; line < sample.lines().size(); line++) {
                double share = (sample.words().get(line).size() + 2.0)
                        / (sample.truth().words() + 100);
                weights[at++] = sample.hasWords(line) ? (float) (all * Math.min(1, share)) : UNLABELLED_WEIGHT;
            }
        }
        return weights;
    }

    private static int rows(List<Sample> samples) {
        return samples.stream().mapToInt(sample -> sample.lines().size()).sum();
    }
}
