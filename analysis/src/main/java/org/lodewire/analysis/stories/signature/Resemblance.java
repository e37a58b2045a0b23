package org.lodewire.analysis.stories.signature;

/**
 * How much two texts share, estimated from their signatures. A shingle is shared if its words and its figures are the
 * same in both. A shingle whose words occur several times in a text with different figures is ignored where the figures
 * differ, since it is not clear which occurrences correspond.
 *
 * @param jaccard      shared shingles as a part of those of either text, 0 to 1
 * @param containment  shared shingles as a part of those of the shorter text, 0 to 1. It is high if one text is the
 *                     other with its end cut or with boilerplate around it.
 * @param otherFigures shingles with the same words and different figures as a part of those of the shorter text, 0 to 1
 * @param figures      shingles with the same words and with figures, equal or different, as a part of those of the
 *                     shorter text, 0 to 1
 * @param sample       number of shingles of the shorter text in the estimate. Its standard error is at most
 *                     1 / (2 sqrt(sample)).
 */
public record Resemblance(double jaccard, double containment, double otherFigures, double figures, int sample) {

    /** A smaller sample is dominated by chance. */
    private static final int MIN_SAMPLE = 12;

    private static final double TEMPLATE_SHARE_OF_TEXT = 0.04;
    private static final double TEMPLATE_SHARE_OF_FIGURES = 1.0 / 3;
    private static final double TEMPLATE_SHARE_OF_FIGURES_IF_REWORDED = 1.0 / 8;
    private static final double SAME_WORDING = 0.9;

    private static final Resemblance NONE = new Resemblance(0, 0, 0, 0, 0);
    private static final Resemblance SAME = new Resemblance(1, 1, 0, 0, Integer.MAX_VALUE);

    /**
     * Compares two signatures. Each sketch has all shingles of its text up to some hash. Up to the lower of the two
     * hashes, both are samples of the same range, and the share that they have in common there estimates that of the
     * texts.
     */
    public static Resemblance between(StorySignature a, StorySignature b) {
        if (a.sameText(b)) {
            return SAME;
        }
        if (a.isBrief() || b.isBrief()) {
            return NONE;
        }
        StorySignature shorter = a.shingles() <= b.shingles() ? a : b;
        StorySignature longer = shorter == a ? b : a;
        long limit = Math.min(limit(shorter), limit(longer));
        int ofShorter = countUpTo(limit, shorter);
        int ofLonger = countUpTo(limit, longer);
        int both = 0;
        int figures = 0;
        int otherFigures = 0;
        int ambiguous = 0;
        for (int i = 0, j = 0; i < ofShorter && j < ofLonger; ) {
            long one = shorter.shingle(i);
            long other = longer.shingle(j);
            int order = Long.compare(Shingles.hash(one), Shingles.hash(other));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            if (order == 0) {
                boolean differ = one != other;
                if (differ && (Shingles.isAmbiguous(one) || Shingles.isAmbiguous(other))) {
                    ambiguous++;
                } else {
                    both++;
                    figures += Shingles.figures(one) == 0 ? 0 : 1;
                    otherFigures += differ ? 1 : 0;
                }
            }
        }
        double sample = ofShorter - ambiguous;
        if (sample < MIN_SAMPLE) {
            return NONE;
        }
        double shared = both - otherFigures;
        return new Resemblance(
                shared / (sample + ofLonger - ambiguous - both),
                shared / sample,
                otherFigures / sample,
                figures / sample,
                (int) sample);
    }

    /** Returns the hash up to which the sketch has every shingle of its text. */
    private static long limit(StorySignature signature) {
        boolean whole = signature.sketchSize() == signature.shingles();
        return whole ? Long.MAX_VALUE : Shingles.hash(signature.shingle(signature.sketchSize() - 1));
    }

    private static int countUpTo(long limit, StorySignature signature) {
        int count = signature.sketchSize();
        while (count > 0 && Shingles.hash(signature.shingle(count - 1)) > limit) {
            count--;
        }
        return count;
    }

    /**
     * Returns whether both texts are the same template with different figures, as in weather, share price and results
     * briefs. If the words differ as well, fewer different figures are enough: a form has other names besides other
     * figures, while a correction leaves the rest unchanged. A long text in which one number was corrected is not a
     * template.
     */
    public boolean isSameTemplate() {
        boolean reworded = containment + otherFigures < SAME_WORDING;
        double most = reworded ? TEMPLATE_SHARE_OF_FIGURES_IF_REWORDED : TEMPLATE_SHARE_OF_FIGURES;
        return otherFigures > TEMPLATE_SHARE_OF_TEXT && otherFigures > most * figures;
    }
}
