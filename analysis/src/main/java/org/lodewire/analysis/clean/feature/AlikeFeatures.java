package org.lodewire.analysis.clean.feature;

import static org.lodewire.analysis.clean.feature.LineFeature.*;

import java.util.List;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;

/** Features of lines that resemble those around them, as in lists of dates or products. Stateless. */
final class AlikeFeatures {

    private static final int NEAR = 6;
    /** Fewer words of the address that a line has may be chance. */
    private static final double MIN_ADDRESS = 2.5;

    private static final int MAX_HEADLINE = 40;
    private static final int DIGIT = 1;

    private AlikeFeatures() {}

    /** Fills the columns; requires those of {@link OwnFeatures}. */
    static void fill(FeatureTable table, List<Line> lines) {
        int n = lines.size();
        int[] forms = new int[n];
        for (int i = 0; i < n; i++) {
            forms[i] = form(lines.get(i));
            table.column(STARTS_WITH_DIGIT.ordinal())[i] = (forms[i] & 3) == DIGIT ? 1 : 0;
        }
        if (table.keeps(LIKE_RUN.ordinal())) {
            runs(table, forms);
        }
        if (table.keeps(LIKE_NEAR.ordinal())) {
            near(table, forms);
        }
        if (table.keeps(SINCE_HEADLINE.ordinal())) {
            headline(table, lines);
        }
    }

    private static void runs(FeatureTable table, int[] forms) {
        int n = forms.length;
        float[] run = table.column(LIKE_RUN.ordinal());
        for (int start = 0, end; start < n; start = end) {
            end = start + 1;
            while (end < n && forms[end] == forms[start]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                run[i] = Math.min(LineFeatures.FAR, end - start);
            }
        }
    }

    private static void near(FeatureTable table, int[] forms) {
        int n = forms.length;
        float[] near = table.column(LIKE_NEAR.ordinal());
        for (int i = 0; i < n; i++) {
            int alike = 0;
            for (int j = Math.max(0, i - NEAR); j < Math.min(n, i + NEAR + 1); j++) {
                alike += forms[j] == forms[i] ? 1 : 0;
            }
            near[i] = alike;
        }
    }

    private static void headline(FeatureTable table, List<Line> lines) {
        float[] inAddress = table.column(IN_ADDRESS.ordinal());
        double most = MIN_ADDRESS;
        int headline = -1;
        for (int i = 0; i < lines.size(); i++) {
            int words = lines.get(i).words();
            if (words <= MAX_HEADLINE && inAddress[i] * words > most) {
                most = inAddress[i] * words;
                headline = i;
            }
        }
        float[] since = table.column(SINCE_HEADLINE.ordinal());
        for (int i = 0; i < since.length; i++) {
            since[i] = headline < 0
                    ? LineFeatures.NO_HEADLINE
                    : Math.max(-LineFeatures.FAR, Math.min(LineFeatures.FAR, i - headline));
        }
    }

    /** Returns how a line begins and about how long it is, as one number. */
    private static int form(Line line) {
        char first = line.text().charAt(0);
        int kind =
                Character.isDigit(first) ? DIGIT : Character.isUpperCase(first) ? 2 : Character.isLetter(first) ? 3 : 0;
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(line.words() / 2);
        return kind | length << 2 | (line.sentence() ? 1 << 8 : 0);
    }
}
