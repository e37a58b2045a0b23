package org.lodewire.analysis.clean.page;

import java.util.List;
import org.lodewire.analysis.clean.feature.LineFeatures;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.model.LineModel;
import org.lodewire.analysis.clean.model.Prediction;
import org.lodewire.analysis.clean.word.WordWeightTable;
import org.lodewire.analysis.clean.word.WordWeights;

/** Judges the lines of a page by what was learned of pages. Immutable. */
public final class PageModel {

    private static final List<String> FEATURES = BlockFeatures.names();

    private final LineFeatures lineFeatures;
    private final WordWeightTable names;
    private final LineModel model;

    private PageModel(LineFeatures lineFeatures, WordWeightTable names, LineModel model) {
        this.lineFeatures = lineFeatures;
        this.names = names;
        this.model = model;
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

    /** Judges all lines of a page; the title and address may be null. */
    public Prediction judge(PageBlocks page, String[] reasons, String title, String url) {
        return model.judge(table(page, reasons, lineFeatures, names, title, url));
    }

    /**
     * What a model is asked about a page, a row a line.
     *
     * @param names what words in the names of elements say about what is in them
     */
    public static FeatureTable table(
            PageBlocks page, String[] reasons, LineFeatures lineFeatures, WordWeights names, String title, String url) {
        FeatureTable table = new FeatureTable(FEATURES.size(), page.blocks().size());
        if (table.rows() > 0) {
            lineFeatures.fill(table, page.lines(), reasons, title, url);
            BlockFeatures.fill(table, page, reasons, names);
        }
        return table;
    }

    /** Names of the features, in the order of the table's columns. */
    public static List<String> features() {
        return FEATURES;
    }
}
