package org.lodewire.analysis.clean.feature;

import static org.lodewire.analysis.clean.feature.LineFeature.*;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;

/** Features of the lines around a line, and of all lines of the document. Stateless. */
final class SurroundingFeatures {

    /** How many lines before and after a line are near it. */
    private static final int NEAR = 5;

    private SurroundingFeatures() {}

    /** Fills the columns; requires those of {@link OwnFeatures}. */
    static void fill(FeatureTable table, List<Line> lines, @Nullable String[] reasons) {
        shift(table, WORDS, WORDS_BEFORE, -1);
        shift(table, WORDS, WORDS_AFTER, 1);
        shift(table, WORDS, WORDS_BEFORE_2, -2);
        shift(table, WORDS, WORDS_AFTER_2, 2);
        shift(table, WORDS, WORDS_BEFORE_3, -3);
        shift(table, WORDS, WORDS_AFTER_3, 3);
        shift(table, WEIGHT, WEIGHT_BEFORE, -1);
        shift(table, WEIGHT, WEIGHT_AFTER, 1);
        shift(table, SENTENCE, SENTENCE_BEFORE, -1);
        shift(table, SENTENCE, SENTENCE_AFTER, 1);
        shift(table, SENTENCE, SENTENCE_BEFORE_2, -2);
        shift(table, SENTENCE, SENTENCE_AFTER_2, 2);
        shift(table, LINKED, LINKED_BEFORE, -1);
        shift(table, LINKED, LINKED_AFTER, 1);
        shift(table, FUNCTION_SHARE, FUNCTION_BEFORE, -1);
        shift(table, FUNCTION_SHARE, FUNCTION_AFTER, 1);
        shift(table, HEADING, HEADING_BEFORE, -1);
        shift(table, HEADING, HEADING_AFTER, 1);
        shift(table, BOILERPLATE, BOILERPLATE_BEFORE, -1);
        shift(table, BOILERPLATE, BOILERPLATE_AFTER, 1);
        shift(table, BOILERPLATE, BOILERPLATE_BEFORE_2, -2);
        shift(table, BOILERPLATE, BOILERPLATE_AFTER_2, 2);
        shift(table, CAPTION, CAPTION_BEFORE, -1);
        shift(table, CAPTION, CAPTION_AFTER, 1);
        shift(table, RELATED, RELATED_BEFORE, -1);
        sums(table, lines, reasons);
    }

    /** Copies a column, shifted by a number of lines; -1 beyond the first and last line. */
    private static void shift(FeatureTable table, LineFeature from, LineFeature to, int by) {
        if (!table.keeps(to.ordinal())) {
            return;
        }
        float[] source = table.column(from.ordinal());
        float[] target = table.column(to.ordinal());
        for (int i = 0; i < target.length; i++) {
            int at = i + by;
            target[i] = at < 0 || at >= source.length ? -1 : source[at];
        }
    }

    private static void sums(FeatureTable table, List<Line> lines, @Nullable String[] reasons) {
        int n = lines.size();
        int[] prose = new int[n + 1];
        int[] boilerplate = new int[n + 1];
        double[] linked = new double[n + 1];
        int[] words = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Line line = lines.get(i);
            prose[i + 1] = prose[i] + (line.prose() && line.linked() < 0.5 && reasons[i] == null ? line.words() : 0);
            boilerplate[i + 1] = boilerplate[i] + (reasons[i] != null ? 1 : 0);
            words[i + 1] = words[i] + line.words();
            linked[i + 1] = linked[i] + line.linked() * line.words();
        }
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(n, i + 1 + NEAR);
            set(table, PROSE_NEAR_BEFORE, i, prose[i] - prose[from]);
            set(table, PROSE_NEAR_AFTER, i, prose[to] - prose[i + 1]);
            set(table, BOILERPLATE_NEAR_BEFORE, i, boilerplate[i] - boilerplate[from]);
            set(table, BOILERPLATE_NEAR_AFTER, i, boilerplate[to] - boilerplate[i + 1]);
            set(table, LINKS_NEAR, i, (linked[to] - linked[from]) / Math.max(1, words[to] - words[from]));
            set(table, INDEX, i, i);
            set(table, FROM_END, i, n - 1 - i);
            set(table, PLACE, i, (double) i / n);
            set(table, PROSE_BEFORE, i, prose[i]);
            set(table, PROSE_AFTER, i, prose[n] - prose[i + 1]);
            set(table, PROSE_BEFORE_SHARE, i, prose[i] / Math.max(1.0, prose[n]));
        }
        setAll(table, LINES, n);
        setAll(table, ALL_WORDS, words[n]);
        setAll(table, PROSE_SHARE, prose[n] / Math.max(1.0, words[n]));
        setAll(table, BOILERPLATE_SHARE, boilerplate[n] / (double) n);
        setAll(table, LINKED_SHARE, linked[n] / Math.max(1.0, words[n]));
    }

    private static void set(FeatureTable table, LineFeature feature, int row, double value) {
        table.column(feature.ordinal())[row] = (float) value;
    }

    private static void setAll(FeatureTable table, LineFeature feature, double value) {
        if (table.keeps(feature.ordinal())) {
            Arrays.fill(table.column(feature.ordinal()), (float) value);
        }
    }
}
