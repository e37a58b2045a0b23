package org.lodewire.streams.clean.line;

import static org.lodewire.streams.clean.line.LineFeature.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.streams.clean.model.FeatureTable;
import org.lodewire.streams.clean.model.Vocabulary;

/** Fills a table with what the model asks about lines. Immutable. */
public final class LineFeatures {

    /** As far as distances are counted. */
    static final int FAR = 50;
    private static final int NEAR = 5;

    private final WordSet common;
    private final Vocabulary vocabulary;

    /**
     * @param vocabulary what words say about the lines that they stand in
     */
    public LineFeatures(Languages languages, Vocabulary vocabulary) {
        this(languages.commonWords(), vocabulary);
    }

    public LineFeatures(WordSet common, Vocabulary vocabulary) {
        this.common = common;
        this.vocabulary = vocabulary;
    }

    /**
     * Fills the first columns of a table, one for each {@link LineFeature}.
     *
     * @param reasons why each line may be furniture, null where nothing says so
     */
    public void fill(FeatureTable table, List<Line> lines, String[] reasons, String title, String url) {
        int n = lines.size();
        if (n == 0) {
            return;
        }
        WordSet inTitle = WordSet.of(title == null ? "" : title);
        WordSet address = WordSet.of(url == null ? "" : path(url));
        Map<Long, Integer> repeats = repeats(lines);
        for (int i = 0; i < n; i++) {
            own(table, i, lines.get(i), reasons[i], LineShape.of(lines.get(i).text(), common, inTitle, address, vocabulary), inTitle);
            int count = repeats.get(key(lines.get(i).text()));
            set(table, REPEATS, i, Math.abs(count));
            set(table, COPY, i, count < 0 ? 1 : 0);
            repeats.put(key(lines.get(i).text()), -Math.abs(count));
        }
        neighbours(table, n);
        sums(table, lines, reasons);
        distances(table, lines, reasons);
    }

    private static String path(String url) {
        int host = url.indexOf("//");
        int path = url.indexOf('/', host < 0 ? 0 : host + 2);
        return path < 0 ? "" : url.substring(path, Math.min(url.length(), path + 300));
    }

    /** How often each line occurs; the sign is turned once the first copy went by. */
    private static Map<Long, Integer> repeats(List<Line> lines) {
        Map<Long, Integer> repeats = new HashMap<>(2 * lines.size());
        for (Line line : lines) {
            repeats.merge(key(line.text()), 1, Integer::sum);
        }
        return repeats;
    }

    private static long key(String text) {
        return (long) text.hashCode() << 32 | text.length();
    }

    private static void set(FeatureTable table, LineFeature feature, int row, double value) {
        table.column(feature.ordinal())[row] = (float) value;
    }

    private static void own(FeatureTable table, int i, Line line, String reason, LineShape shape, WordSet title) {
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
        set(table, DIGITS, i, (double) shape.digits() / text.length());
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
        set(table, TITLE_COVERED, i, shape.inTitle() / (double) Math.max(1, title.size()));
        set(table, IN_ADDRESS, i, shape.inAddress() / words);
        if (reason != null) {
            set(table, FURNITURE, i, 1);
            set(table, family(reason), i, 1);
        }
    }

    private static LineFeature family(String reason) {
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

    private static void neighbours(FeatureTable table, int n) {
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
        shift(table, FURNITURE, FURNITURE_BEFORE, -1);
        shift(table, FURNITURE, FURNITURE_AFTER, 1);
        shift(table, FURNITURE, FURNITURE_BEFORE_2, -2);
        shift(table, FURNITURE, FURNITURE_AFTER_2, 2);
        shift(table, CAPTION, CAPTION_BEFORE, -1);
        shift(table, CAPTION, CAPTION_AFTER, 1);
        shift(table, RELATED, RELATED_BEFORE, -1);
    }

    /** Beyond either end there is nothing: minus one. */
    private static void shift(FeatureTable table, LineFeature from, LineFeature to, int by) {
        float[] source = table.column(from.ordinal());
        float[] target = table.column(to.ordinal());
        for (int i = 0; i < target.length; i++) {
            int at = i + by;
            target[i] = at < 0 || at >= source.length ? -1 : source[at];
        }
    }

    private static void sums(FeatureTable table, List<Line> lines, String[] reasons) {
        int n = lines.size();
        int[] prose = new int[n + 1];
        int[] furniture = new int[n + 1];
        double[] linked = new double[n + 1];
        int[] words = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Line line = lines.get(i);
            prose[i + 1] = prose[i] + (line.prose() && line.linked() < 0.5 && reasons[i] == null ? line.words() : 0);
            furniture[i + 1] = furniture[i] + (reasons[i] != null ? 1 : 0);
            words[i + 1] = words[i] + line.words();
            linked[i + 1] = linked[i] + line.linked() * line.words();
        }
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(n, i + 1 + NEAR);
            set(table, PROSE_NEAR_BEFORE, i, prose[i] - prose[from]);
            set(table, PROSE_NEAR_AFTER, i, prose[to] - prose[i + 1]);
            set(table, FURNITURE_NEAR_BEFORE, i, furniture[i] - furniture[from]);
            set(table, FURNITURE_NEAR_AFTER, i, furniture[to] - furniture[i + 1]);
            set(table, LINKS_NEAR, i, (linked[to] - linked[from]) / Math.max(1, words[to] - words[from]));
            set(table, INDEX, i, i);
            set(table, FROM_END, i, n - 1 - i);
            set(table, PLACE, i, (double) i / n);
            set(table, PROSE_BEFORE, i, prose[i]);
            set(table, PROSE_AFTER, i, prose[n] - prose[i + 1]);
            set(table, PROSE_BEFORE_SHARE, i, prose[i] / Math.max(1.0, prose[n]));
            set(table, LINES, i, n);
            set(table, ALL_WORDS, i, words[n]);
            set(table, PROSE_SHARE, i, prose[n] / Math.max(1.0, words[n]));
            set(table, FURNITURE_SHARE, i, furniture[n] / (double) n);
            set(table, LINKED_SHARE, i, linked[n] / Math.max(1.0, words[n]));
        }
    }

    /** Marked as one, or a few words without a sentence's end, as headings are in plain text. */
    private static boolean isHeading(List<Line> lines, int i) {
        Line line = lines.get(i);
        return line.heading() || line.words() <= 8 && !line.sentence() && line.linked() < 0.5;
    }

    private static void distances(FeatureTable table, List<Line> lines, String[] reasons) {
        int n = lines.size();
        ArticleSpan span = ArticleSpan.of(lines, reasons);
        int title = -FAR;
        int related = -FAR;
        int comments = -FAR;
        int furniture = -FAR;
        int prose = -FAR;
        float[] weight = table.column(WEIGHT.ordinal());
        float[] least = table.column(LEAST_WEIGHT.ordinal());
        int section = -1;
        float[] covered = table.column(TITLE_COVERED.ordinal());
        for (int i = 0; i < n; i++) {
            set(table, IN_SPAN, i, i >= span.start() && i < span.end() ? 1 : 0);
            set(table, SINCE_SPAN_START, i, Math.max(-FAR, Math.min(FAR, i - span.start())));
            set(table, UNTIL_SPAN_END, i, Math.max(-FAR, Math.min(FAR, span.end() - i)));
            set(table, SECTION_WEIGHT, i, section < 0 ? 0 : weight[section]);
            set(table, SECTION_LEAST, i, section < 0 ? 0 : least[section]);
            section = isHeading(lines, i) ? i : section;
            set(table, SINCE_TITLE, i, Math.min(FAR, i - title));
            set(table, SINCE_RELATED, i, Math.min(FAR, i - related));
            set(table, SINCE_COMMENTS, i, Math.min(FAR, i - comments));
            set(table, SINCE_FURNITURE, i, Math.min(FAR, i - furniture));
            set(table, SINCE_PROSE, i, Math.min(FAR, i - prose));
            Line line = lines.get(i);
            title = covered[i] > 0.7 && line.words() < 40 ? i : title;
            related = "related".equals(reasons[i]) ? i : related;
            comments = "comments".equals(reasons[i]) ? i : comments;
            furniture = reasons[i] != null ? i : furniture;
            prose = line.prose() && reasons[i] == null ? i : prose;
        }
        furniture = n + FAR;
        prose = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            set(table, UNTIL_FURNITURE, i, Math.min(FAR, furniture - i));
            set(table, UNTIL_PROSE, i, Math.min(FAR, prose - i));
            furniture = reasons[i] != null ? i : furniture;
            prose = lines.get(i).prose() && reasons[i] == null ? i : prose;
        }
    }
}
