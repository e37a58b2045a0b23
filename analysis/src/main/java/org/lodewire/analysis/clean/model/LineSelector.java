package org.lodewire.analysis.clean.model;

import java.util.List;
import java.util.Set;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;

/** Decides which lines are kept, from how likely each is part of the article. Stateless. */
public final class LineSelector {

    /** How finely probabilities are told apart. */
    private static final int STEPS = 200;

    /** Known boilerplate is kept only where the model is sure of it: a false mention costs more than a lost label. */
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
    /** Page parts of these families are kept only where the model is as good as certain. */
    private static final Set<String> PARTS = Set.of("advertisement", "comments");

    private static final double SURE = 0.7;
    private static final double CERTAIN = 0.9;

    private LineSelector() {}

    /**
     * All lines, those that are not part of the article with the reason: the family of page parts that they stand in, else
     * what the rules say, else where they stand.
     *
     * @param reasons  what the rules say against each line, null where nothing
     * @param families the family of page parts that each line stands in, null where none; null for plain text
     */
    public static DocumentLines decide(List<Line> lines, String[] reasons, String[] families, Prediction judgement) {
        double[] probabilities = judgement.probabilities();
        double bound = bound(lines, probabilities);
        DocumentLines document = new DocumentLines(lines);
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (probabilities[i] >= bound) {
                first = Math.min(first, i);
                last = i;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean boilerplate = reasons[i] != null && BOILERPLATE.contains(reasons[i]);
            boolean part = families != null && families[i] != null && PARTS.contains(families[i]);
            if (probabilities[i] < Math.max(bound, part ? CERTAIN : boilerplate ? SURE : 0)) {
                String place = i < first ? "head" : i > last ? "tail" : "inside";
                String family = families == null ? null : families[i];
                String links = lines.get(i).linked() > 0.9 ? "links" : place;
                document.remove(i, family != null ? family : reasons[i] != null ? reasons[i] : links);
            }
        }
        return document;
    }

    /**
     * The bound that maximises the expected F-measure, taking lines as independent (Jansche, "A Maximum Expected Utility
     * Framework for Binary Sequence Labeling", ACL 2007): about one half where the lines are clear, and lower on an odd
     * page, of which a fixed bound would leave nothing.
     */
    private static double bound(List<Line> lines, double[] probabilities) {
        double[] words = new double[STEPS];
        double[] right = new double[STEPS];
        double expected = 0;
        for (int i = 0; i < probabilities.length; i++) {
            int step = Math.min(STEPS - 1, (int) (probabilities[i] * STEPS));
            words[step] += lines.get(i).words();
            right[step] += probabilities[i] * lines.get(i).words();
            expected += probabilities[i] * lines.get(i).words();
        }
        double best = 0;
        double most = -1;
        double keptWords = 0;
        double keptRight = 0;
        for (int step = STEPS - 1; step >= 0; step--) {
            keptWords += words[step];
            keptRight += right[step];
            double f = 2 * keptRight / Math.max(1e-9, keptWords + expected);
            if (f > most) {
                most = f;
                best = (double) step / STEPS;
            }
        }
        return best;
    }
}
