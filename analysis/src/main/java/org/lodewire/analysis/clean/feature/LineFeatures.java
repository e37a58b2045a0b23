package org.lodewire.analysis.clean.feature;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordSet;
import org.lodewire.analysis.clean.word.WordWeights;

/** Computes the features of lines. Immutable. */
public final class LineFeatures {

    /** The maximum distance in lines. */
    static final int FAR = 50;
    /** The distance from the headline if none is found. */
    static final int NO_HEADLINE = -60;

    private final WordSet common;
    private final WordWeights vocabulary;

    /** @param vocabulary weights of the words in lines */
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
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param title   title of the article; null if unknown
     * @param url     address of the article; null if unknown
     */
    public void fill(
            FeatureTable table,
            List<Line> lines,
            @Nullable String[] reasons,
            @Nullable String title,
            @Nullable String url) {
        if (lines.isEmpty()) {
            return;
        }
        WordSet inTitle = WordSet.of(title == null ? "" : title);
        WordSet address = WordSet.of(url == null || !table.keeps(LineFeature.IN_ADDRESS.ordinal()) ? "" : path(url));
        TopicWords topic = TopicWords.FEATURES.stream().anyMatch(feature -> table.keeps(feature.ordinal()))
                ? new TopicWords(lines.size())
                : null;
        OwnFeatures.fill(
                table, lines, reasons, new LineScan(common, inTitle, address, vocabulary, topic), inTitle.size());
        SurroundingFeatures.fill(table, lines, reasons);
        DistanceFeatures.fill(table, lines, reasons);
        if (topic != null) {
            topic.fill(table, lines, reasons);
        }
        AlikeFeatures.fill(table, lines);
    }

    /**
     * Returns the features of some of the lines as if there were no others. What a line has by itself is copied, and its repeats
     * are not counted again.
     *
     * @param table   the features of all lines
     * @param rest    indexes of the lines, ascending
     * @param lines   all lines
     * @param reasons why each of all lines is boilerplate according to the rules; null elements for other lines
     */
    FeatureTable without(FeatureTable table, int[] rest, List<Line> lines, @Nullable String[] reasons) {
        FeatureTable others = table.rows(rest);
        List<Line> otherLines = Arrays.stream(rest).mapToObj(lines::get).toList();
        @Nullable
        String[] otherReasons = Arrays.stream(rest).mapToObj(i -> reasons[i]).toArray(String[]::new);
        SurroundingFeatures.fill(others, otherLines, otherReasons);
        DistanceFeatures.fill(others, otherLines, otherReasons);
        AlikeFeatures.fill(others, otherLines);
        return others;
    }

    private static String path(String url) {
        int host = url.indexOf("//");
        int path = url.indexOf('/', host < 0 ? 0 : host + 2);
        return path < 0 ? "" : url.substring(path, Math.min(url.length(), path + 300));
    }
}
