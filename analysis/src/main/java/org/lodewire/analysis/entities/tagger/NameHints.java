package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * What is known beforehand of words and names: for each word the lists it is in, for each name the types it may have. The
 * tagger takes them as hints. Filled once, then read by many threads.
 */
public final class NameHints {
    private static final int PERSON = 1;
    private static final int ORGANISATION = 2;
    private static final int PLACE = 4;
    private static final int OTHER = 8;
    private static final int PREFIX = 16;
    private static final int MOST_WORDS = 12;

    private final IntTable lists = new IntTable(8_000);
    private final IntTable names = new IntTable(8_000);

    /**
     * Adds a word to a list.
     *
     * @param list 0 to 30
     */
    public void addWord(String word, int list) {
        lists.or(Hash.small(word, 0, word.length()), 1 << list);
    }

    /** Adds a name; one of more than twelve words is never found. */
    public void addName(String name, EntityType type) {
        Tokens tokens = Tokenizer.tokenize(name);
        int hash = 0;
        for (int i = 0; i < tokens.size(); i++) {
            hash = step(hash, tokens, i);
            names.or(hash, i + 1 < tokens.size() ? PREFIX : bit(type));
        }
    }

    private static int bit(EntityType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
            default -> OTHER;
        };
    }

    /** The lists of a word, a bit each. */
    int lists(int hash) {
        return lists.get(hash);
    }

    /**
     * Marks the tokens of the longest name that begins at a token: {@code types} with the types, and {@code 16} for all but
     * the first.
     *
     * @return behind the name, or the next token if there is none
     */
    int mark(Tokens tokens, int from, byte[] types) {
        int hash = 0;
        int end = from + 1;
        int found = 0;
        int to = Math.min(tokens.size(), from + MOST_WORDS);
        for (int i = from; i < to && (i == from || !tokens.startsLine(i)); i++) {
            hash = step(hash, tokens, i);
            int value = names.get(hash);
            if ((value & ~PREFIX) != 0) {
                found = value & ~PREFIX;
                end = i + 1;
            }
            if ((value & PREFIX) == 0) {
                break;
            }
        }
        if (found != 0) {
            types[from] = (byte) found;
            for (int i = from + 1; i < end; i++) {
                types[i] = (byte) (found | PREFIX);
            }
        }
        return end;
    }

    /** A word of a name counts with its looks, so that the pronoun {@code us} is no country. */
    private static int step(int hash, Tokens tokens, int i) {
        int word = Hash.small(tokens.text(), tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + 60));
        boolean capital = tokens.shape(i).isNameLike() && tokens.end(i) - tokens.start(i) > 3;
        return Hash.mix(
                hash,
                word
                        + (capital
                                ? 99
                                : tokens.shape(i) == Shape.LOWER
                                        ? 7
                                        : tokens.shape(i).ordinal()));
    }
}
