package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.HashFilter;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Knowledge about words and names that the tagger uses as features: the lists that contain a word, and the types that a
 * name may have. Thread-safe once filled and safely published.
 */
public final class NameHints {
    private static final int PERSON = 1;
    private static final int ORGANISATION = 2;
    private static final int PLACE = 4;
    private static final int OTHER = 8;
    private static final int PREFIX = 16;
    private static final int MAX_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final int EXPECTED = 8_000;
    private static final int FILTER_SLOTS = 1 << 15;

    private final IntTable lists = new IntTable(EXPECTED);
    private final IntTable names = new IntTable(EXPECTED);
    /** Most words begin no name; they are not looked up. */
    private final HashFilter firstWords = new HashFilter(FILTER_SLOTS);

    /**
     * Adds a word to a list.
     *
     * @param list 0 to 30
     */
    public void addWord(String word, int list) {
        lists.or(Hash.lowerCase(word, 0, word.length()), 1 << list);
    }

    /** Adds a name. Names of more than twelve words are never found. */
    public void addName(String name, EntityType type) {
        Tokens tokens = Tokenizer.tokenize(name);
        int hash = 0;
        for (int i = 0; i < tokens.size(); i++) {
            hash = extendHash(hash, tokens, i, word(tokens, i));
            if (i == 0) {
                firstWords.add(hash);
            }
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

    /** The lists that contain a word, one bit per list. */
    int lists(int hash) {
        return lists.get(hash);
    }

    /**
     * Writes the possible types of the longest name that begins at a token to {@code types}, for each of its tokens,
     * with {@code 16} added for all but the first.
     *
     * @param words the hash of the first {@value TokenAttributes#LONGEST_WORD} characters of each token
     * @return index after the name, or of the next token if no name begins here
     */
    int markName(Tokens tokens, int[] words, int from, byte[] types) {
        if (!firstWords.mayContain(extendHash(0, tokens, from, word(tokens, words, from)))) {
            return from + 1;
        }
        int hash = 0;
        int end = from + 1;
        int found = 0;
        int to = Math.min(tokens.size(), from + MAX_WORDS);
        for (int i = from; i < to && (i == from || !tokens.startsLine(i)); i++) {
            hash = extendHash(hash, tokens, i, word(tokens, words, i));
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

    /** Hashes a word of a name together with its shape, so that the pronoun {@code us} is not a country. */
    private static int extendHash(int hash, Tokens tokens, int i, int word) {
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

    private static int word(Tokens tokens, int[] words, int i) {
        return tokens.end(i) - tokens.start(i) <= TokenAttributes.LONGEST_WORD ? words[i] : word(tokens, i);
    }

    private static int word(Tokens tokens, int i) {
        int start = tokens.start(i);
        return Hash.lowerCase(tokens.text(), start, Math.min(tokens.end(i), start + LONGEST_WORD));
    }
}
