package org.lodewire.analysis.stories.signature;

/**
 * What makes two texts copies: they share enough of their wording, and the names and figures in it are the same. Notices
 * in one form about other people, companies, places, amounts or dates share wording as well. Stateless.
 */
final class CopyRule {

    /** Minimum containment of a copy, to which the standard error is added. */
    private static final double MIN_CONTAINMENT = 0.5;

    /**
     * Minimum containment of a text of {@value #SHORT_SHINGLES} shingles that no names and figures confirm: sentences
     * that all briefs of a kind have in common are a larger part of a brief.
     */
    private static final double MIN_CONTAINMENT_IF_SHORT = 0.7;

    private static final int SHORT_SHINGLES = 64;
    private static final int LONG_SHINGLES = 160;

    /** So many details in common confirm a copy, if there is at most one other for so many. */
    private static final int CONFIRMING_DETAILS = 6;

    /** A form has at least so many other details: two, more in a long text, in which a single one may be corrected. */
    private static final int MIN_OTHER = 2;

    private static final int MIN_OTHER_OF_BOTH_KINDS = 3;
    private static final double MIN_OTHER_PER_SHINGLE = 0.015;
    private static final int MIN_OTHER_IN_ANY_TEXT = 8;
    private static final double MAX_SHARE_OF_NAMES = 1.0 / 3;
    private static final double MAX_SHARE_OF_FIGURES = 1.0 / 3;
    private static final double MAX_SHARE_OF_BOTH = 1.0 / 9;

    /** A text that grew by so much is an update, not another notice in the same form. */
    private static final double MIN_GROWTH = 1.5;

    private static final double MIN_CONTAINMENT_OF_UPDATE = 0.7;
    private static final double MAX_SHARE_OF_FIGURES_OF_UPDATE = 0.8;

    /** Texts with fewer figures in common, without a word of their headlines, are not tables. */
    private static final int MIN_FIGURES = 3;

    private CopyRule() {}

    static boolean sharesEnough(Resemblance resemblance) {
        double least = MIN_CONTAINMENT + resemblance.error();
        if (!isConfirmed(resemblance.details())) {
            double shortness = (LONG_SHINGLES - resemblance.shingles()) / (double) (LONG_SHINGLES - SHORT_SHINGLES);
            least += Math.max(0, Math.min(shortness, 1)) * (MIN_CONTAINMENT_IF_SHORT - least);
        }
        return resemblance.containment() >= least;
    }

    private static boolean isConfirmed(DetailMatch details) {
        return details.same() >= Math.max(1, details.other()) * CONFIRMING_DETAILS;
    }

    static boolean isSameForm(Resemblance resemblance) {
        return hasOtherNames(resemblance) || hasOtherFigures(resemblance) || hasOtherNamesAndFigures(resemblance);
    }

    static boolean hasOtherNames(Resemblance resemblance) {
        DetailMatch details = resemblance.details();
        return !resemblance.corrected()
                && details.otherNames() >= leastOther(resemblance, MIN_OTHER)
                && exceeds(details.otherNames(), details.sameNames(), MAX_SHARE_OF_NAMES);
    }

    private static boolean hasOtherFigures(Resemblance resemblance) {
        DetailMatch details = resemblance.details();
        boolean update = resemblance.growth() >= MIN_GROWTH
                && resemblance.containment() >= MIN_CONTAINMENT_OF_UPDATE
                && details.sameNames() >= MIN_OTHER
                && details.otherNames() == 0;
        return details.otherFigures() >= leastOther(resemblance, MIN_OTHER)
                && exceeds(
                        details.otherFigures(),
                        details.sameFigures(),
                        update ? MAX_SHARE_OF_FIGURES_OF_UPDATE : MAX_SHARE_OF_FIGURES);
    }

    private static boolean hasOtherNamesAndFigures(Resemblance resemblance) {
        DetailMatch details = resemblance.details();
        return !resemblance.corrected()
                && details.otherNames() > 0
                && details.otherFigures() > 0
                && details.other() >= leastOther(resemblance, MIN_OTHER_OF_BOTH_KINDS)
                && resemblance.growth() < MIN_GROWTH
                && exceeds(details.other(), details.same(), MAX_SHARE_OF_BOTH);
    }

    private static double leastOther(Resemblance resemblance, int least) {
        return Math.max(least, Math.min(MIN_OTHER_PER_SHINGLE * resemblance.shingles(), MIN_OTHER_IN_ANY_TEXT));
    }

    private static boolean exceeds(int other, int same, double share) {
        return other > share * (other + same);
    }

    /** Returns whether two texts have so many figures in common that they need no word of their headlines. */
    static boolean isTable(DetailMatch details) {
        return details.sameFigures() >= MIN_FIGURES;
    }
}
