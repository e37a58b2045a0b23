package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/** Rules for the boundaries of names and for contexts in which a match is not a name. Immutable. */
final class NameEdges {
    private static final int LONGEST_LINK = 4;

    private final Lexicon lexicon;

    NameEdges(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the tokens [from, to) are the legal form of a company, such as {@code Corp} in {@code Motor Corp}. */
    boolean isLegalForm(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, ',') && !lexicon.has(WordList.LEGAL_FORMS, tokens, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a city is an American namesake of a better-known one, as in {@code Naples, Fla.} */
    boolean isNamesake(Tokens tokens, int from, int to) {
        boolean comma = tokens.is(to, ',') && to + 1 < tokens.size() && !tokens.startsLine(to + 1);
        return comma
                && to - from == 1
                && lexicon.has(WordList.AMERICAN_NAMESAKES, tokens, from)
                && tokens.shape(to + 1).isNameLike()
                && lexicon.has(WordList.AMERICAN_STATES, tokens, to + 1);
    }

    /**
     * Whether the token is the head of a longer name that includes the words before it, as in {@code Bridgestone
     * Arena}.
     */
    boolean isHead(Tokens tokens, int at) {
        return isOrganisationHead(tokens, at)
                || isCapitalised(tokens, at) && lexicon.has(WordList.PLACE_HEADS, tokens, at);
    }

    /**
     * Whether names that end in the token are organisations, as in {@code Harbour News} and {@code Marine Institute}.
     */
    boolean isOrganisationHead(Tokens tokens, int at) {
        return isCapitalised(tokens, at) && lexicon.has(WordList.ORGANISATION_HEADS, tokens, at);
    }

    /** Whether the tokens [from, to) are a given name and an everyday word that is a surname, as in {@code Paul Church}. */
    boolean isGivenAndSurname(Tokens tokens, int from, int to) {
        return to - from == 2
                && lexicon.has(WordList.GIVEN_NAMES, tokens, from)
                && lexicon.has(WordList.SURNAME_WORDS, tokens, from + 1);
    }

    /** Whether a verb of speech, which needs a subject, is at the token. */
    boolean speaks(Tokens tokens, int at) {
        return at < tokens.size() && tokens.shape(at) == Shape.LOWER && lexicon.has(WordList.SPEECH_VERBS, tokens, at);
    }

    /** Whether a word such as {@code officials}, which places and companies have, is at the token. */
    boolean isOfficial(Tokens tokens, int at) {
        return at < tokens.size() && tokens.shape(at) == Shape.LOWER && lexicon.has(WordList.BODY_WORDS, tokens, at);
    }

    /** Whether a comma and an American state follow, as after a city. */
    boolean isBeforeState(Tokens tokens, int at) {
        return tokens.is(at, ',')
                && at + 1 < tokens.size()
                && !tokens.startsLine(at + 1)
                && tokens.shape(at + 1).isNameLike()
                && lexicon.has(WordList.AMERICAN_STATES, tokens, at + 1);
    }

    private static boolean isCapitalised(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at).isNameLike()
                && !tokens.startsLine(at)
                && !tokens.isTitleCase(at)
                && !tokens.isInCapitalsLine(at);
    }

    /**
     * Returns the end of a name after trimming lower-case words and possessives at its end. A name may contain short
     * lower-case words, such as {@code of}, but not long ones.
     */
    static int trimLowerCaseEnd(Tokens tokens, int from, int to) {
        int end = from + 1;
        for (int i = from + 1; i < to; i++) {
            boolean lowerCase = tokens.shape(i) == Shape.LOWER && !tokens.isAttached(i);
            if (lowerCase && tokens.end(i) - tokens.start(i) > LONGEST_LINK) {
                break;
            }
            end = lowerCase || tokens.shape(i) == Shape.POSSESSIVE ? end : i + 1;
        }
        return end;
    }

    /**
     * Whether the tokens [from, to) are part of a hyphenated adjective, such as {@code U.S.-led} or {@code
     * anti-China}.
     */
    static boolean isPartOfCompound(Tokens tokens, int from, int to) {
        boolean before = from > 1 && NameTrie.isHyphen(tokens, from - 1) && tokens.shape(from - 2) == Shape.LOWER;
        return before || NameTrie.isHyphen(tokens, to) && tokens.shape(to + 1) == Shape.LOWER;
    }

    /** Whether a capital at this token indicates a name. */
    static boolean isInformativeCapital(Tokens tokens, int at) {
        return !tokens.isSentenceStart(at) && !tokens.isTitleCase(at) && !tokens.isInCapitalsLine(at);
    }
}
