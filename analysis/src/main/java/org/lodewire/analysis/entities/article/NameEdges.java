package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/** Where names end, and what their surroundings say against them. */
final class NameEdges {
    private static final int LONGEST_LINK = 4;

    private final Lexicon lexicon;

    NameEdges(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** {@code Motor Corp}'s {@code Corp}: what the law adds to a company's name. */
    boolean isLegalForm(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, ',') && !lexicon.has(WordList.LEGAL_FORMS, tokens.key(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code Naples, Fla.}: whether a city is the one in America and not the one that is meant elsewhere. */
    boolean isNamesake(Tokens tokens, int from, int to) {
        boolean comma = tokens.is(to, ',') && to + 1 < tokens.size() && !tokens.startsLine(to + 1);
        return comma
                && to - from == 1
                && lexicon.has(WordList.AMERICAN_NAMESAKES, tokens.key(from))
                && tokens.shape(to + 1).isNameLike()
                && lexicon.has(WordList.AMERICAN_STATES, tokens.key(to + 1));
    }

    /** {@code Bridgestone Arena}: whether the token makes what stands before it a part of another name. */
    boolean isHead(Tokens tokens, int at) {
        return isOrganisationHead(tokens, at)
                || isCapitalised(tokens, at) && lexicon.has(WordList.PLACE_HEADS, tokens.key(at));
    }

    /** {@code Harbour News}, {@code Marine Institute}: whether names that end in the token are organisations'. */
    boolean isOrganisationHead(Tokens tokens, int at) {
        return isCapitalised(tokens, at) && lexicon.has(WordList.ORGANISATION_HEADS, tokens.key(at));
    }

    private static boolean isCapitalised(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at).isNameLike()
                && !tokens.startsLine(at)
                && !tokens.isTitleCase(at)
                && !tokens.isShouted(at);
    }

    /**
     * The end of a name without what a name of several words does not hold or end in: small words, but for short ones
     * inside, such as {@code of}.
     */
    static int withoutSmallEnd(Tokens tokens, int from, int to) {
        int end = from + 1;
        for (int i = from + 1; i < to; i++) {
            boolean small = tokens.shape(i) == Shape.LOWER && !tokens.isGlued(i);
            if (small && tokens.end(i) - tokens.start(i) > LONGEST_LINK) {
                break;
            }
            end = small || tokens.shape(i) == Shape.POSSESSIVE ? end : i + 1;
        }
        return end;
    }

    /** {@code U.S.-led}, {@code anti-China}: an adjective. */
    static boolean isPartOfCompound(Tokens tokens, int from, int to) {
        boolean before = from > 1 && NameTrie.isHyphen(tokens, from - 1) && tokens.shape(from - 2) == Shape.LOWER;
        return before || NameTrie.isHyphen(tokens, to) && tokens.shape(to + 1) == Shape.LOWER;
    }

    /** Whether a capital here means a name. */
    static boolean isTelling(Tokens tokens, int at) {
        return !tokens.isOpening(at) && !tokens.isTitleCase(at) && !tokens.isShouted(at);
    }
}
