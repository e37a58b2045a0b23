package org.lodewire.analysis.entities.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Classes of words with similar usage. A class is a path of {@value #BITS} bits in a binary tree; a prefix of the path
 * is a wider class. Words are identified by the hash of their lower-case form. Immutable and thread-safe.
 */
public final class WordClasses {
    /** Number of bits of a class. */
    public static final int BITS = 12;

    private static final int MARK = 1 << BITS;
    private static final int MAX_WORDS = 1 << 20;

    private final IntTable classes;

    private WordClasses(IntTable classes) {
        this.classes = classes;
    }

    /** Returns the bundled classes. */
    public static WordClasses bundled() {
        try (InputStream in = WordClasses.class.getResourceAsStream("classes.bin")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an empty set of classes. */
    public static WordClasses none() {
        return new WordClasses(new IntTable(0));
    }

    /**
     * Reads classes.
     *
     * @throws IOException if the stream does not contain word classes or is truncated
     */
    public static WordClasses read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        int size = data.readInt();
        if (size < 0 || size > MAX_WORDS) {
            throw new IOException("Not a file of word classes; create it with 'lodewire train-entities classes'");
        }
        IntTable classes = new IntTable(size);
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            hash += Varint.read(data);
            classes.put(hash, data.readUnsignedShort());
        }
        return new WordClasses(classes);
    }

    /** Writes classes of {@link #BITS} bits in the format that {@link #read} reads. Closes the stream. */
    public static void write(Map<String, Integer> classOfWord, OutputStream out) throws IOException {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        classOfWord.forEach((word, path) -> sorted.putIfAbsent(Hash.lowerCase(word, 0, word.length()), path | MARK));
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(sorted.size());
            int last = Integer.MIN_VALUE;
            for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
                Varint.write(data, entry.getKey() - last);
                data.writeShort(entry.getValue());
                last = entry.getKey();
            }
        }
    }

    /** Returns the class of a word with a leading 1 bit that preserves leading zeros; 0 for an unknown word. */
    int of(int hash) {
        return classes.get(hash);
    }
}
