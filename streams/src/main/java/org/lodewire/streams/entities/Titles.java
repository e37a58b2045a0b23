package org.lodewire.streams.entities;

import org.lodewire.streams.entities.Lexicon.WordList;

/** The words of a run of capitals that belong to no name: {@code Commerce Secretary}, {@code Wednesday}. */
final class Titles {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Titles(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** Behind the title that begins at the token, or the token itself if none does. */
    int endFrom(Tokens tokens, int from, int to) {
        GazetteerMatch match = gazetteer.longestAt(tokens, from);
        if (match != null && match.length() > 1) {
            return from;
        }
        int at = from;
        while (at < to && (lexicon.has(WordList.TITLE_MODIFIERS, tokens.key(at)) || NameTrie.isHyphen(tokens, at))) {
            at++;
        }
        if (at == to || !lexicon.has(WordList.TITLES, tokens.key(at)) || isPartOfName(tokens, at, to)) {
            return from;
        }
        at++;
        if (at + 1 < to && tokens.key(at).equals("of")) {
            return at + 2;
        }
        boolean general = at < to && tokens.key(at).equals("general") && !isPartOfName(tokens, at, to);
        return general ? at + 1 : at;
    }

    /** {@code General Assembly}, {@code King County}: the title word stands before the head of a name. */
    private boolean isPartOfName(Tokens tokens, int title, int to) {
        if (title + 2 != to) {
            return false;
        }
        String head = tokens.key(title + 1);
        return lexicon.has(WordList.ORGANISATION_HEADS, head) || lexicon.has(WordList.PLACE_HEADS, head);
    }

    /** Whether a name cannot reach over this token. */
    boolean cutsAt(Tokens tokens, int at, int to) {
        return endFrom(tokens, at, to) > at || isEveryday(tokens, at) && !isOrdinal(tokens.key(at));
    }

    /** Whether no name begins here: a month, a weekday, an abbreviation of everyday life. */
    boolean isNoName(Tokens tokens, int at) {
        return isEveryday(tokens, at) || !tokens.shape(at).isNameLike() && tokens.shape(at) != Shape.LOWER;
    }

    private boolean isEveryday(Tokens tokens, int at) {
        return lexicon.has(WordList.NEVER, tokens.key(at));
    }

    /** {@code Elizabeth II}. */
    private static boolean isOrdinal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("ivx".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
