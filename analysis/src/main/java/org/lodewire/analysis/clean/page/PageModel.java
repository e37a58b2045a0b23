package org.lodewire.analysis.clean.page;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.feature.LineFeature;
import org.lodewire.analysis.clean.feature.LineFeatures;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.model.LineModel;
import org.lodewire.analysis.clean.model.Prediction;
import org.lodewire.analysis.clean.word.WordWeightTable;
import org.lodewire.analysis.clean.word.WordWeights;

/** Predicts which lines of a page belong to the article. Immutable. */
public final class PageModel {

    private static final List<String> FEATURES = BlockFeatures.names();

    private final LineFeatures lineFeatures;
    private final WordWeightTable names;
    private final LineModel model;
    private final BitSet columns;

    private PageModel(LineFeatures lineFeatures, WordWeightTable names, LineModel model) {
        this.lineFeatures = lineFeatures;
        this.names = names;
        this.model = model;
        this.columns = LineFeature.columns(model.trees().features());
    }

    /** Reads the model from the resources. */
    public static PageModel load(Languages languages) {
        LineFeatures lineFeatures = new LineFeatures(
                languages.commonWords(), WordWeightTable.read(PageModel.class.getResourceAsStream("words.tsv")));
        return new PageModel(
                lineFeatures,
                WordWeightTable.read(PageModel.class.getResourceAsStream("names.tsv")),
                new LineModel(
                        FEATURES, BoostedTrees.read(PageModel.class.getResourceAsStream("page.model"), FEATURES)));
    }

    /**
     * Predicts all lines of a page.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param title   title of the article; null if unknown
     * @param url     address of the article; null if unknown
     */
    public Prediction predict(
            PageBlocks page, @Nullable String[] reasons, @Nullable String title, @Nullable String url) {
        FeatureTable table = new FeatureTable(FEATURES.size(), page.blocks().size(), columns);
        fill(table, page, reasons, lineFeatures, names, title, url);
        return model.predict(table);
    }

    /**
     * Computes all features of the lines of a page, a row for each line; for training.
     *
     * @param names weights of the words in the names of elements
     */
    public static FeatureTable table(
            PageBlocks page,
            @Nullable String[] reasons,
            LineFeatures lineFeatures,
            WordWeights names,
            @Nullable String title,
            @Nullable String url) {
        FeatureTable table = new FeatureTable(FEATURES.size(), page.blocks().size());
        fill(table, page, reasons, lineFeatures, names, title, url);
        return table;
    }

    private static void fill(
            FeatureTable table,
            PageBlocks page,
            @Nullable String[] reasons,
            LineFeatures lineFeatures,
            WordWeights names,
            @Nullable String title,
            @Nullable String url) {
        if (table.rows() > 0) {
            lineFeatures.fill(table, page.lines(), reasons, title, url);
            BlockFeatures.fill(table, page, reasons, names);
        }
    }

    /** Returns the names of the features, in the order of the columns of a table. */
    public static List<String> features() {
        return FEATURES;
    }
}
