package org.lodewire.streams.stories;

/**
 * How much two texts share, estimated from their signatures. A shingle is shared if its words and its figures are the
 * same in both.
 *
 * @param jaccard     shared shingles among those of either text, 0 to 1
 * @param containment shared shingles among those of the shorter text, 0 to 1: high if one text is the other with its end
 *                    cut or with furniture around it
 * @param otherFigures places where both texts have the same words and other figures, among the shingles of the shorter
 *                    text, 0 to 1
 * @param figures     places where both have the same words and figures, the same or other, likewise
 * @param sample      shingles of the shorter text that the estimate rests on: its standard error is at most
 *                    1 / (2 sqrt(sample))
 */
record Resemblance(double jaccard, double containment, double otherFigures, double figures, int sample) {

    /** Below this many shingles chance says more than the texts do. */
    private static final int MIN_SAMPLE = 12;
    private static final double TEMPLATE_SHARE_OF_TEXT = 0.03;
    private static final double TEMPLATE_SHARE_OF_FIGURES = 1.0 / 3;

    private static final Resemblance NONE = new Resemblance(0, 0, 0, 0, 0);
    private static final Resemblance SAME = new Resemblance(1, 1, 0, 0, Integer.MAX_VALUE);

    /**
     * Compares two signatures. Both sketches are samples of their texts' shingles below some hash; below the lower of
     * the two they are samples of the same hashes, and what they share there is what the texts share.
     */
    static Resemblance between(StorySignature a, StorySignature b) {
        if (a.sameText(b)) {
            return SAME;
        }
        if (a.isBrief() || b.isBrief()) {
            return NONE;
        }
        StorySignature shorter = a.shingles() <= b.shingles() ? a : b;
        StorySignature longer = shorter == a ? b : a;
        long limit = Math.min(limit(shorter), limit(longer));
        int ofShorter = 0;
        int ofLonger = 0;
        int both = 0;
        int figures = 0;
        int otherFigures = 0;
        while (ofShorter < shorter.sketchSize() && shorter.hashAt(ofShorter) <= limit) {
            long hash = shorter.hashAt(ofShorter);
            while (ofLonger < longer.sketchSize() && longer.hashAt(ofLonger) < hash) {
                ofLonger++;
            }
            if (ofLonger < longer.sketchSize() && longer.hashAt(ofLonger) == hash) {
                both++;
                long here = shorter.figuresAt(ofShorter);
                figures += here == 0 ? 0 : 1;
                otherFigures += here == longer.figuresAt(ofLonger) ? 0 : 1;
            }
            ofShorter++;
        }
        while (ofLonger < longer.sketchSize() && longer.hashAt(ofLonger) <= limit) {
            ofLonger++;
        }
        if (ofShorter < MIN_SAMPLE) {
            return NONE;
        }
        double shared = both - otherFigures;
        return new Resemblance(shared / (ofShorter + ofLonger - both), shared / ofShorter,
                (double) otherFigures / ofShorter, (double) figures / ofShorter, ofShorter);
    }

    /** Up to which hash the sketch holds every shingle of its text. */
    private static long limit(StorySignature signature) {
        boolean whole = signature.sketchSize() == signature.shingles();
        return whole ? Long.MAX_VALUE : signature.hashAt(signature.sketchSize() - 1);
    }

    /**
     * True if the same sentences are filled with other figures, as in weather, share price and results briefs. A long
     * text in which one number was corrected is none.
     */
    boolean isSameTemplate() {
        return otherFigures > TEMPLATE_SHARE_OF_TEXT && otherFigures > TEMPLATE_SHARE_OF_FIGURES * figures;
    }
}
