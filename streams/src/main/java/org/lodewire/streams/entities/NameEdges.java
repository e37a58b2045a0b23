package org.lodewire.streams.entities;

import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokens;

/** Where in a run of capitals a name begins and ends, and which capitals mean no name at all. */
final class NameEdges {
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final NameShape shape;

    NameEdges(Gazetteer gazetteer, Lexicon lexicon, NameShape shape) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.shape = shape;
    }

    /** Drops demonyms before a name, and an ordinary word whose capital only comes from opening a sentence. */
    int withoutOpening(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to) {
            String word = tokens.key(at);
            boolean head = shape.head(tokens, at, to).type() != null;
            boolean demonym = lexicon.has(WordList.DEMONYMS, word) && (!head || isGovernment(tokens, at + 1, to));
            boolean opening = !isTelling(tokens, at) && lexicon.has(WordList.COMMON, word) && !head
                    || lexicon.has(WordList.FUNCTION_WORDS, word) && tokens.shape(at) != Shape.CAPITALS;
            GazetteerMatch match = gazetteer.longestAt(tokens, at);
            if (!demonym && !opening || match != null && match.length() > 1) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Drops demonyms behind a name. */
    int withoutEnding(Tokens tokens, int from, int to) {
        int end = to;
        while (end > from && (lexicon.has(WordList.DEMONYMS, tokens.key(end - 1)) || !tokens.shape(end - 1).isNameLike())) {
            end--;
        }
        boolean adjective = end < to && end - from == 1 && lexicon.has(WordList.PLACE_PREFIXES, tokens.key(from));
        return adjective ? from : end;
    }

    /** Whether all capitalised words are everyday ones or demonyms. */
    boolean isOrdinary(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.key(i);
            boolean ordinary = lexicon.has(WordList.COMMON, word) || lexicon.has(WordList.DEMONYMS, word)
                    || lexicon.has(WordList.NEVER, word) || word.chars().anyMatch(Character::isDigit);
            if (tokens.shape(i).isNameLike() && !ordinary) {
                return false;
            }
        }
        return true;
    }

    /** What every state has: the demonym before it is no part of the name. */
    private boolean isGovernment(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.key(i);
            if (!lexicon.has(WordList.TITLE_MODIFIERS, word) && !lexicon.has(WordList.GOVERNMENT_WORDS, word)) {
                return false;
            }
        }
        return true;
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
