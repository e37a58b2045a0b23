package org.lodewire.analysis.clean.feature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.model.LineModel;
import org.lodewire.analysis.clean.model.Prediction;
import org.lodewire.analysis.clean.rule.LineReasons;
import org.lodewire.analysis.clean.word.WordWeightTable;

/** Predicts which lines of a plain text belong to the article. Immutable. */
public final class TextModel {

    private final LineFeatures features;
    private final LineModel model;
    private final BitSet columns;

    private TextModel(LineFeatures features, LineModel model) {
        this.features = features;
        this.model = model;
        this.columns = LineFeature.columns(model.trees().features());
    }

    /** Reads the model from the resources. */
    public static TextModel load(Languages languages) {
        LineFeatures features = new LineFeatures(
                languages.commonWords(), WordWeightTable.read(TextModel.class.getResourceAsStream("words.tsv")));
        List<String> names = Arrays.stream(LineFeature.values()).map(Enum::name).toList();
        return new TextModel(
                features,
                new LineModel(names, BoostedTrees.read(TextModel.class.getResourceAsStream("text.model"), names)));
    }

    /**
     * Predicts all lines of a text. Boilerplate between paragraphs does not take the paragraphs around it along: their
     * probability is not lower than without it.
     *
     * @param title title of the article; null if unknown
     * @param url   address of the article; null if unknown
     */
    public Prediction predict(List<Line> lines, LineReasons reasons, @Nullable String title, @Nullable String url) {
        FeatureTable table = new FeatureTable(LineFeature.values().length, lines.size(), columns);
        features.fill(table, lines, reasons.reasons(), title, url);
        Prediction prediction = model.predict(table);
        Inserts inserts = Inserts.of(lines, reasons);
        if (inserts.isEmpty()) {
            return prediction;
        }
        int[] rest = inserts.others();
        int[] around = IntStream.range(0, rest.length)
                .filter(row -> inserts.isAround(rest[row]))
                .toArray();
        FeatureTable without = features.without(prediction.table(), rest, lines, reasons.reasons());
        double[] others = model.predict(without.rows(around)).probabilities();
        double[] probabilities = prediction.probabilities();
        for (int i = 0; i < around.length; i++) {
            int line = rest[around[i]];
            probabilities[line] = Math.max(probabilities[line], others[i]);
        }
        return prediction;
    }

    /**
     * Computes all features of the lines of a text, a row for each line; for training.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    public static FeatureTable table(
            List<Line> lines,
            @Nullable String[] reasons,
            LineFeatures features,
            @Nullable String title,
            @Nullable String url) {
        FeatureTable table = new FeatureTable(LineFeature.values().length, lines.size());
        features.fill(table, lines, reasons, title, url);
        return table;
    }
}
