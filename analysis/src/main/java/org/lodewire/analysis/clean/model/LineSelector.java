package org.lodewire.analysis.clean.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

/** Selects the lines of the article by their predicted probabilities and the rules. Stateless. */
public final class LineSelector {

    /** Resolution of the threshold: probabilities are counted in so many steps. */
    private static final int STEPS = 200;

    /**
     * Lines that the rules recognise as one of these are kept only with {@link #SURE} probability: a false mention costs
     * more than a lost label.
     */
    private static final Set<String> BOILERPLATE = Set.of(
            "related",
            "comments",
            "share",
            "subscribe",
            "advertisement",
            "read-more",
            "navigation",
            "login",
            "paywall",
            "copyright",
            "author",
            "credit",
            "caption",
            "notice");
    /** Lines in page parts of these families are kept only with {@link #CERTAIN} probability. */
    private static final Set<String> PARTS = Set.of("advertisement", "comments");

    private static final double SURE = 0.7;
    /** In plain text, a sentence between two paragraphs may be news that only begins as boilerplate does. */
    private static final double SURE_OF_SENTENCE = 0.5;

    private static final double CERTAIN = 0.9;

    private static final int MAX_LINES_BEFORE_LEAD = 3;
    private static final int MAX_LEAD = 2;

    private LineSelector() {}

    /**
     * Returns the document with the lines outside the article removed. The reason of a removed line is the family of the page
     * part around it, else the reason of the rules, else "links", else its position: {@code head}, {@code tail} or
     * {@code inside}.
     *
     * @param reasons  why each line is boilerplate according to the rules; null elements for other lines
     * @param families the family of the page part around each line; null elements for lines in none; null for plain text
     */
    public static DocumentLines select(
            List<Line> lines,
            @Nullable String[] reasons,
            @Nullable String @Nullable [] families,
            Prediction prediction) {
        double[] probabilities = prediction.probabilities();
        double threshold = threshold(lines, probabilities);
        DocumentLines document = new DocumentLines(lines);
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (probabilities[i] >= threshold) {
                first = Math.min(first, i);
                last = i;
            }
        }
        int lead = families == null ? lead(lines, reasons, first) : first;
        for (int i = 0; i < lines.size(); i++) {
            if (i >= lead && i < first) {
                continue;
            }
            boolean boilerplate = reasons[i] != null && BOILERPLATE.contains(reasons[i]);
            boolean part = families != null && families[i] != null && PARTS.contains(families[i]);
            double sure = families == null && isBetweenParagraphs(lines, reasons, i) ? SURE_OF_SENTENCE : SURE;
            if (probabilities[i] < Math.max(threshold, part ? CERTAIN : boilerplate ? sure : 0)) {
                String position = i < first ? "head" : i > last ? "tail" : "inside";
                String family = families == null ? null : families[i];
                String links = lines.get(i).linked() > 0.9 ? "links" : position;
                document.remove(i, family != null ? family : reasons[i] != null ? reasons[i] : links);
            }
        }
        return document;
    }

    /**
     * Returns the first line of the lead that would be lost to a line of boilerplate at the very beginning, such as a heading of
     * comments that stands before all else; the first line that is kept if none would.
     */
    private static int lead(List<Line> lines, @Nullable String[] reasons, int first) {
        int lead = 0;
        while (lead < first && reasons[lead] != null && BOILERPLATE.contains(reasons[lead])) {
            lead++;
        }
        boolean lost = lead > 0 && lead <= MAX_LINES_BEFORE_LEAD && first - lead <= MAX_LEAD && first < lines.size();
        for (int i = lead; lost && i <= first; i++) {
            lost = isParagraph(lines, reasons, i);
        }
        return lost ? lead : first;
    }

    private static boolean isBetweenParagraphs(List<Line> lines, @Nullable String[] reasons, int i) {
        return lines.get(i).prose() && isParagraph(lines, reasons, i - 1) && isParagraph(lines, reasons, i + 1);
    }

    private static boolean isParagraph(List<Line> lines, @Nullable String[] reasons, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).prose() && reasons[i] == null;
    }

    /**
     * Returns the threshold that maximises the expected F-measure under the assumption that lines are independent (Jansche,
     * "A Maximum Expected Utility Framework for Binary Sequence Labeling", ACL 2007). It is near one half if most lines are
     * clear, and lower on an unusual page, of which a fixed threshold would leave nothing.
     */
    private static double threshold(List<Line> lines, double[] probabilities) {
        double[] words = new double[STEPS];
        double[] correct = new double[STEPS];
        double expected = 0;
        for (int i = 0; i < probabilities.length; i++) {
            int step = Math.min(STEPS - 1, (int) (probabilities[i] * STEPS));
            words[step] += lines.get(i).words();
            correct[step] += probabilities[i] * lines.get(i).words();
            expected += probabilities[i] * lines.get(i).words();
        }
        double best = 0;
        double bestF = -1;
        double keptWords = 0;
        double keptCorrect = 0;
        for (int step = STEPS - 1; step >= 0; step--) {
            keptWords += words[step];
            keptCorrect += correct[step];
            double f = 2 * keptCorrect / Math.max(1e-9, keptWords + expected);
            if (f > bestF) {
                bestF = f;
                best = (double) step / STEPS;
            }
        }
        return best;
    }
}
