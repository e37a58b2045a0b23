package org.lodewire.streams.clean.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A vocabulary read from rows of a weight, a tab and a word or two. Immutable. */
public final class WordTable implements Vocabulary {

    private final int[] hashes;
    private final float[] weights;

    /** A table of the words with their weights. */
    public WordTable(Map<String, Float> weightByWord) {
        int size = Integer.highestOneBit(Math.max(8, weightByWord.size())) * 4;
        this.hashes = new int[size];
        this.weights = new float[size];
        weightByWord.forEach((word, weight) -> {
            int at = slot(Words.hash(word));
            hashes[at] = Words.hash(word);
            weights[at] = weight;
        });
    }

    /** Reads a table; lines that begin with a number sign are notes. */
    public static WordTable read(InputStream table) {
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
        return new WordTable(weightByWord);
    }

    @Override
    public float weight(int hash) {
        return weights[slot(hash)];
    }

    private int slot(int hash) {
        int mask = hashes.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
