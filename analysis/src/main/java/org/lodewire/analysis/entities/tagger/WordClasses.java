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
 * Classes of words that are used alike: a class is a path of twelve bits down a tree, so that its first bits name a wider
 * class. Words are told by the hash of their small letters. Immutable and thread-safe.
 */
public final class WordClasses {
    /** How many bits a class has. */
    public static final int BITS = 12;

    private static final int MARK = 1 << BITS;
    private static final int MOST_WORDS = 1 << 20;

    private final IntTable classes;

    private WordClasses(IntTable classes) {
        this.classes = classes;
    }

    /** The classes that come with this program. */
    public static WordClasses bundled() {
        try (InputStream in = WordClasses.class.getResourceAsStream("classes.bin")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No classes at all. */
    public static WordClasses none() {
        return new WordClasses(new IntTable(0));
    }

    /** @throws IOException if the stream does not hold classes or breaks off */
    public static WordClasses read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        int size = data.readInt();
        if (size < 0 || size > MOST_WORDS) {
            throw new IOException("no word classes");
        }
        IntTable classes = new IntTable(size);
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            hash += Packed.read(data);
            classes.put(hash, data.readUnsignedShort());
        }
        return new WordClasses(classes);
    }

    /** Writes the classes of words, each of {@link #BITS} bits, so that {@link #read} finds them again. */
    public static void write(Map<String, Integer> classOfWord, OutputStream out) throws IOException {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        classOfWord.forEach((word, path) -> sorted.putIfAbsent(Hash.small(word, 0, word.length()), path | MARK));
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(sorted.size());
            int last = Integer.MIN_VALUE;
            for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
                Packed.write(data, entry.getKey() - last);
                data.writeShort(entry.getValue());
                last = entry.getKey();
            }
        }
    }

    /** The class with a mark in front that keeps leading zeros, 0 for an unknown word. */
    int of(int hash) {
        return classes.get(hash);
    }
}
