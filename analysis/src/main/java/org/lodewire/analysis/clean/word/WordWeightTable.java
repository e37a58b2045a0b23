package org.lodewire.analysis.clean.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Weights of words and of pairs of words, read from rows of a weight, a tab, and one or two words. Immutable. */
public final class WordWeightTable implements WordWeights {

    private static final int BITS_PER_SLOT = 8;

    /** The hash of a word; zero if the slot is empty. A power of two of them. */
    private final int[] slots;
    /** The weight of the word in each slot, apart from the hashes, so that a search for a word passes less memory. */
    private final float[] weights;
    /** Bits of hashes that occur: most words have no weight, which this says without access to more memory. */
    private final long[] known;

    public WordWeightTable(Map<String, Float> weightByWord) {
        int size = Integer.highestOneBit(Math.max(8, weightByWord.size())) * 4;
        this.slots = new int[size];
        this.weights = new float[size];
        this.known = new long[Math.max(1, size * BITS_PER_SLOT / Long.SIZE)];
        weightByWord.forEach((word, weight) -> {
            int hash = Fnv1aHash.hash(word);
            int slot = slot(hash);
            slots[slot] = hash;
            weights[slot] = weight;
            known[word(hash)] |= 1L << hash;
        });
    }

    /** Reads a table; lines that begin with a number sign are comments. */
    public static WordWeightTable read(InputStream table) {
        Map<String, Float> weightByWord = new LinkedHashMap<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank() && row.charAt(0) != '#') {
                    int tab = row.indexOf('\t');
                    weightByWord.put(row.substring(tab + 1), Float.parseFloat(row.substring(0, tab)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordWeightTable(weightByWord);
    }

    @Override
    public float weight(int hash) {
        return (known[word(hash)] & 1L << hash) == 0 ? 0 : weights[slot(hash)];
    }

    /** Returns the index in {@link #known}; the bit within is that of the lowest bits of the hash. */
    private int word(int hash) {
        return (hash >>> 6 ^ hash >>> 21) & known.length - 1;
    }

    private int slot(int hash) {
        int mask = slots.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
