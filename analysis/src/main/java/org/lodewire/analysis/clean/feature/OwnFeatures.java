package org.lodewire.analysis.clean.feature;

import static org.lodewire.analysis.clean.feature.LineFeature.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;

/** Features of a line by itself, and of its repeats. Stateless. */
final class OwnFeatures {

    /** Lines of equal length are taken for equal if so many characters at either end are. */
    private static final int COMPARED_CHARS = 32;

    private OwnFeatures() {}

    /**
     * Fills the columns.
     *
     * @param titleWords how many distinct words the title has
     */
    static void fill(FeatureTable table, List<Line> lines, @Nullable String[] reasons, LineScan scan, int titleWords) {
        for (int i = 0; i < lines.size(); i++) {
            fill(table, i, lines.get(i), reasons[i], scan.scan(lines.get(i).text()), titleWords);
        }
        repeats(table, lines);
    }

    private static void fill(FeatureTable table, int i, Line line, String reason, LineShape shape, int titleWords) {
        String text = line.text();
        double words = Math.max(1, shape.words());
        set(table, WORDS, i, line.words());
        set(table, CHARACTERS, i, text.length());
        set(table, WORD_LENGTH, i, text.length() / Math.max(1.0, line.words()));
        set(table, LINKED, i, line.linked());
        set(table, SENTENCE, i, line.sentence() ? 1 : 0);
        set(table, HEADING, i, line.heading() ? 1 : 0);
        set(table, COMMAS, i, shape.commas());
        set(table, CAPITALISED, i, shape.capitalised() / words);
        set(table, SHOUTED, i, shape.shouted() / words);
        set(table, FUNCTION_SHARE, i, shape.function() / words);
        set(table, FUNCTION_WORDS, i, shape.function());
        set(table, DIGITS, i, (double) shape.digits() / shape.length());
        set(table, BARS, i, shape.bars());
        set(table, QUOTES, i, shape.quotes());
        set(table, WEIGHT, i, shape.weight());
        set(table, LEAST_WEIGHT, i, shape.least());
        set(table, MOST_WEIGHT, i, shape.most());
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        set(table, STARTS_LOWER, i, Character.isLowerCase(first) ? 1 : 0);
        set(table, STARTS_WITH_MARK, i, Character.isLetterOrDigit(first) ? 0 : 1);
        set(table, ENDS_WITH_COLON, i, last == ':' ? 1 : 0);
        set(table, ENDS_WITH_QUESTION, i, last == '?' ? 1 : 0);
        set(table, IN_TITLE, i, shape.inTitle() / words);
        set(table, TITLE_COVERED, i, shape.inTitle() / (double) Math.max(1, titleWords));
        set(table, IN_ADDRESS, i, shape.inAddress() / words);
        if (reason != null) {
            set(table, BOILERPLATE, i, 1);
            set(table, featureOf(reason), i, 1);
        }
    }

    private static LineFeature featureOf(String reason) {
        return switch (reason) {
            case "related" -> RELATED;
            case "comments" -> COMMENTS;
            case "share" -> SHARE;
            case "subscribe" -> SUBSCRIBE;
            case "navigation" -> NAVIGATION;
            case "caption", "credit", "gallery" -> CAPTION;
            case "read-more" -> READ_MORE;
            case "paywall", "login" -> PAYWALL;
            case "author", "byline" -> ABOUT_AUTHOR;
            case "date" -> DATE;
            case "copyright" -> COPYRIGHT;
            case "advertisement" -> ADVERTISEMENT;
            default -> LABEL;
        };
    }

    private static void repeats(FeatureTable table, List<Line> lines) {
        Map<Long, Integer> counts = new HashMap<>(2 * lines.size());
        float[] copy = table.column(COPY.ordinal());
        float[] repeats = table.column(REPEATS.ordinal());
        long[] keys = new long[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            keys[i] = key(lines.get(i).text());
            copy[i] = counts.merge(keys[i], 1, Integer::sum) > 1 ? 1 : 0;
        }
        boolean unique = counts.size() == lines.size();
        for (int i = 0; i < lines.size(); i++) {
            repeats[i] = unique ? 1 : counts.get(keys[i]);
        }
    }

    /** Returns a hash of the length, the beginning and the end of a line. */
    private static long key(String text) {
        int hash = 0;
        int end = text.length();
        for (int i = 0; i < Math.min(end, COMPARED_CHARS); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        for (int i = Math.max(COMPARED_CHARS, end - COMPARED_CHARS); i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (long) hash << 32 | end;
    }

    private static void set(FeatureTable table, LineFeature feature, int row, double value) {
        table.column(feature.ordinal())[row] = (float) value;
    }
}
