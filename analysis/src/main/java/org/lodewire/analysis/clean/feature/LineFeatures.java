package org.lodewire.analysis.clean.feature;

import java.util.List;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordSet;
import org.lodewire.analysis.clean.word.WordWeights;

/** Fills a table with what the model asks about lines. Immutable. */
public final class LineFeatures {

    /** As far as distances are counted. */
    static final int FAR = 50;

    private final WordSet common;
    private final WordWeights vocabulary;

    /**
     * @param vocabulary what words say about the lines that they stand in
     */
    public LineFeatures(Languages languages, WordWeights vocabulary) {
        this(languages.commonWords(), vocabulary);
    }

    public LineFeatures(WordSet common, WordWeights vocabulary) {
        this.common = common;
        this.vocabulary = vocabulary;
    }

    /**
     * Fills the first columns of a table, one for each {@link LineFeature}.
     *
     * @param reasons why each line may be boilerplate, null where nothing says so
     */
    public void fill(FeatureTable table, List<Line> lines, String[] reasons, String title, String url) {
        if (lines.isEmpty()) {
            return;
        }
        WordSet inTitle = WordSet.of(title == null ? "" : title);
        WordSet address = WordSet.of(url == null ? "" : path(url));
        OwnFeatures.fill(table, lines, reasons, new LineScan(common, inTitle, address, vocabulary), inTitle.size());
        SurroundingFeatures.fill(table, lines, reasons);
        DistanceFeatures.fill(table, lines, reasons);
    }

    private static String path(String url) {
        int host = url.indexOf("//");
        int path = url.indexOf('/', host < 0 ? 0 : host + 2);
        return path < 0 ? "" : url.substring(path, Math.min(url.length(), path + 300));
    }
}
