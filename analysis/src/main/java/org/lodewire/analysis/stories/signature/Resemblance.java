package org.lodewire.analysis.stories.signature;

/**
 * How much two texts share, estimated from their signatures, and whether the names and figures in the shared wording are
 * the same.
 *
 * @param jaccard     shared shingles as a part of those of either text, 0 to 1
 * @param containment shared shingles as a part of those of the shorter text, 0 to 1. It is high if one text is the other
 *                    with its end cut or with boilerplate around it.
 * @param error       standard error of the containment; 0 if both signatures have all shingles
 * @param shingles    number of shingles of the shorter text
 * @param growth      number of shingles of the longer text as a multiple of that of the shorter
 * @param details     how the names and figures compare
 * @param corrected   whether one of the texts says that it corrects another
 */
public record Resemblance(
        double jaccard,
        double containment,
        double error,
        int shingles,
        double growth,
        DetailMatch details,
        boolean corrected) {

    /** A smaller sample is dominated by chance. */
    private static final int MIN_SAMPLE = 12;

    private static final Resemblance NONE = new Resemblance(0, 0, 0, 0, 1, DetailMatch.NONE, false);
    private static final Resemblance SAME = new Resemblance(1, 1, 0, Integer.MAX_VALUE, 1, DetailMatch.NONE, false);

    /**
     * Compares two signatures. Each sketch has all shingles of its text up to some hash. Up to the lower of the two
     * hashes, both are samples of the same range, and the share that they have in common there estimates that of the
     * texts.
     */
    public static Resemblance between(StorySignature a, StorySignature b) {
        if (a.isBrief() || b.isBrief()) {
            return a.sameText(b) ? SAME : NONE;
        }
        DetailMatch details = Details.compare(a.details(), b.details());
        if (areWalls(a, b) && !CopyRule.isTable(details)) {
            return NONE;
        }
        if (a.sameText(b)) {
            return SAME;
        }
        StorySignature shorter = a.shingles() <= b.shingles() ? a : b;
        StorySignature longer = shorter == a ? b : a;
        int limit = Math.min(a.sketch().limit(), b.sketch().limit());
        int sample = shorter.sketch().countUpTo(limit);
        if (sample < MIN_SAMPLE) {
            return NONE;
        }
        double shared = shorter.sketch().countShared(longer.sketch(), limit);
        double sampled = Math.min(1, sample / (double) shorter.shingles());
        return new Resemblance(
                shared / (sample + longer.sketch().countUpTo(limit) - shared),
                shared / sample,
                Math.sqrt((1 - sampled) / sample) / 2,
                shorter.shingles(),
                longer.shingles() / (double) shorter.shingles(),
                details,
                a.isCorrection() || b.isCorrection());
    }

    /** A site shows the same wall in place of any article; an article that is copied often keeps its headline. */
    private static boolean areWalls(StorySignature a, StorySignature b) {
        return a.isForeignToItsHeadline() && b.isForeignToItsHeadline() && !a.sharesForeignHeadline(b);
    }

    /** Returns whether the texts are copies of one text. */
    public boolean isCopy() {
        return CopyRule.sharesEnough(this) && !CopyRule.isSameForm(this);
    }

    /** Returns whether the texts may be copies of one text that has been updated in the meantime. */
    public boolean mayBeVersions() {
        return CopyRule.sharesEnough(this) && !CopyRule.hasOtherNames(this);
    }
}
