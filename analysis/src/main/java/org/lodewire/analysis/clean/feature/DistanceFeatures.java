package org.lodewire.analysis.clean.feature;

import static org.lodewire.analysis.clean.feature.LineFeature.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;

/** Features of a line's distance to lines that indicate where the article is. Stateless. */
final class DistanceFeatures {

    private DistanceFeatures() {}

    /** Fills the columns; requires those of {@link OwnFeatures}. */
    static void fill(FeatureTable table, List<Line> lines, @Nullable String[] reasons) {
        int n = lines.size();
        ArticleSpan span = ArticleSpan.of(lines, reasons);
        int title = -LineFeatures.FAR;
        int related = -LineFeatures.FAR;
        int comments = -LineFeatures.FAR;
        int boilerplate = -LineFeatures.FAR;
        int prose = -LineFeatures.FAR;
        float[] weight = table.column(WEIGHT.ordinal());
        float[] least = table.column(LEAST_WEIGHT.ordinal());
        int section = -1;
        float[] covered = table.column(TITLE_COVERED.ordinal());
        for (int i = 0; i < n; i++) {
            set(table, IN_SPAN, i, i >= span.start() && i < span.end() ? 1 : 0);
            set(table, SINCE_SPAN_START, i, Math.max(-LineFeatures.FAR, Math.min(LineFeatures.FAR, i - span.start())));
            set(table, UNTIL_SPAN_END, i, Math.max(-LineFeatures.FAR, Math.min(LineFeatures.FAR, span.end() - i)));
            set(table, SECTION_WEIGHT, i, section < 0 ? 0 : weight[section]);
            set(table, SECTION_LEAST, i, section < 0 ? 0 : least[section]);
            section = isHeading(lines, i) ? i : section;
            set(table, SINCE_TITLE, i, Math.min(LineFeatures.FAR, i - title));
            set(table, SINCE_RELATED, i, Math.min(LineFeatures.FAR, i - related));
            set(table, SINCE_COMMENTS, i, Math.min(LineFeatures.FAR, i - comments));
            set(table, SINCE_BOILERPLATE, i, Math.min(LineFeatures.FAR, i - boilerplate));
            set(table, SINCE_PROSE, i, Math.min(LineFeatures.FAR, i - prose));
            Line line = lines.get(i);
            title = covered[i] > 0.7 && line.words() < 40 ? i : title;
            related = "related".equals(reasons[i]) ? i : related;
            comments = "comments".equals(reasons[i]) ? i : comments;
            boilerplate = reasons[i] != null ? i : boilerplate;
            prose = line.prose() && reasons[i] == null ? i : prose;
        }
        boilerplate = n + LineFeatures.FAR;
        prose = n + LineFeatures.FAR;
        for (int i = n - 1; i >= 0; i--) {
            set(table, UNTIL_BOILERPLATE, i, Math.min(LineFeatures.FAR, boilerplate - i));
            set(table, UNTIL_PROSE, i, Math.min(LineFeatures.FAR, prose - i));
            boilerplate = reasons[i] != null ? i : boilerplate;
            prose = lines.get(i).prose() && reasons[i] == null ? i : prose;
        }
    }

    /** Returns whether a line is marked up as a heading, or a few words without the end of a sentence, as in plain text. */
    private static boolean isHeading(List<Line> lines, int i) {
        Line line = lines.get(i);
        return line.heading() || line.words() <= 8 && !line.sentence() && line.linked() < 0.5;
    }

    private static void set(FeatureTable table, LineFeature feature, int row, double value) {
        table.column(feature.ordinal())[row] = (float) value;
    }
}
