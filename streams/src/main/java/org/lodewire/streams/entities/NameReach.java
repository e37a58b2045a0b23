package org.lodewire.streams.entities;

import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.tagger.Tags;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokens;

/** How far names reach where the tagger stops short or goes too far. */
final class NameReach {
    /** What is longer is no name, and would be dear to shorten. */
    static final int MOST_TOKENS = 20;

    private final Lexicon lexicon;

    NameReach(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Behind the name that the tags say begins at the token, the token itself if none does. */
    static int taggedEnd(byte[] tags, int from) {
        if (!Tags.begins(tags[from])) {
            return from;
        }
        int at = from;
        while (Tags.continues(tags[at])) {
            at++;
        }
        return at + 1;
    }

    /** Behind the untagged {@code Institute for Marine Studies} that begins at the token, the token itself if none does. */
    int headedEnd(Tokens tokens, byte[] tags, int from) {
        int at = from + 2;
        boolean headed = at < tokens.size() && tokens.shape(from).isNameLike() && isLink(tokens.key(from + 1))
                && lexicon.has(WordList.OF_HEADS, tokens.key(from)) && !tokens.isTitleCase(from) && !tokens.isShouted(from);
        if (!headed) {
            return from;
        }
        int most = Math.min(tokens.size(), from + MOST_TOKENS);
        while (at < most && tags[at] == Tags.OUTSIDE && tokens.shape(at).isNameLike() && !tokens.startsLine(at)) {
            at++;
        }
        return at > from + 2 ? at : from;
    }

    private static boolean isLink(String word) {
        return word.equals("of") || word.equals("for");
    }

    /** The end with a head such as {@code News} that the tagger left behind an organisation. */
    int withHead(Tokens tokens, byte[] tags, int to) {
        boolean head = to < tags.length && tags[to] == Tags.OUTSIDE && !tokens.startsLine(to) && NameEdges.isTelling(tokens, to)
                && tokens.shape(to) == Shape.CAPITALISED && lexicon.has(WordList.ORGANISATION_HEADS, tokens.key(to));
        return head ? to + 1 : to;
    }

    /** No name of several words ends in a small one. */
    static int withoutSmallEnd(Tokens tokens, int from, int to) {
        int end = to;
        while (end > from + 1 && (tokens.shape(end - 1) == Shape.LOWER || tokens.shape(end - 1) == Shape.POSSESSIVE)) {
            end--;
        }
        return end;
    }
}
