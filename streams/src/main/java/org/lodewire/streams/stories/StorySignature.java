package org.lodewire.streams.stories;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is left of a text for finding its copies: at most {@value #MAX_BYTES} bytes, whatever its length.
 *
 * <p>It holds a hash of the folded text, the number of its words, the number of its distinct shingles ({@value #SHINGLE}
 * words in a row) and a bottom-k sketch: the {@value #SKETCH_SIZE} smallest hashes of shingles. From two sketches
 * {@link Resemblance} estimates how much of the texts is shared. See A. Z. Broder, "On the resemblance and containment
 * of documents", 1997; E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007.
 *
 * <p>Numbers are masked in the hashed shingles, and beside each hash stand eight bits of the numbers in it (0 if there
 * is none), so that other figures in the same context can be told.
 *
 * <p>The headline is left out, since outlets write their own, except for a {@linkplain #isBrief brief}.
 * Immutable; {@link #of} is deterministic across machines and versions of Java, as signatures are stored.
 */
public final class StorySignature {

    static final int SHINGLE = 4;
    static final int SKETCH_SIZE = 160;
    /** A text with fewer distinct shingles is too short to judge by what it shares with another. */
    static final int MIN_SHINGLES = 24;

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + Long.BYTES + 2 * Integer.BYTES + Byte.BYTES;
    private static final int ENTRY_BYTES = 6;
    static final int MAX_BYTES = HEADER_BYTES + SKETCH_SIZE * ENTRY_BYTES;

    private static final int MIN_KEYS = 24;
    private static final int MAX_KEYS = 64;
    private static final int SHINGLES_PER_KEY = 16;
    private static final int FIGURE_BITS = 8;
    private static final long FIGURE_MASK = (1L << FIGURE_BITS) - 1;
    private static final long HASH_MASK = (1L << 40) - 1;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final long exact;
    private final int words;
    private final int shingles;
    /** Ascending; each a 40-bit hash followed by eight bits of the figures. */
    private final long[] sketch;

    private StorySignature(long exact, int words, int shingles, long[] sketch) {
        this.exact = exact;
        this.words = words;
        this.shingles = shingles;
        this.sketch = sketch;
    }

    /** Signature of a cleaned text; the title may be null. */
    public static StorySignature of(String title, String text) {
        FoldedWords folded = FoldedWords.of(text);
        long[] distinct = distinctShingles(folded);
        if (distinct.length < MIN_SHINGLES) {
            long titleHash = FoldedWords.of(title).hash();
            long exact = HASHER.hashLongLongToLong(titleHash, folded.hash());
            return new StorySignature(exact, folded.size(), distinct.length, new long[0]);
        }
        long[] sketch = Arrays.copyOf(distinct, Math.min(distinct.length, SKETCH_SIZE));
        return new StorySignature(folded.hash(), folded.size(), distinct.length, sketch);
    }

    private static long[] distinctShingles(FoldedWords folded) {
        int count = Math.max(0, folded.size() - SHINGLE + 1);
        long[] entries = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            long figures = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = HASHER.hashLongLongToLong(hash, folded.word(j));
                figures = folded.figure(j) == 0 ? figures : HASHER.hashLongLongToLong(figures, folded.figure(j));
            }
            long digest = figures == 0 ? 0 : 1 + Long.remainderUnsigned(figures, FIGURE_MASK);
            entries[i] = (hash & HASH_MASK) << FIGURE_BITS | digest;
        }
        Arrays.sort(entries);
        int kept = 0;
        for (long entry : entries) {
            if (kept == 0 || hash(entries[kept - 1]) != hash(entry)) {
                entries[kept++] = entry;
            }
        }
        return Arrays.copyOf(entries, kept);
    }

    /**
     * True if the text is too short to be judged by what it shares. Only the very same words under the very same
     * headline make a copy of it, so that "Subscribe to read on" does not become a story.
     */
    public boolean isBrief() {
        return shingles < MIN_SHINGLES;
    }

    /** Number of words. */
    public int words() {
        return words;
    }

    /** Number of distinct shingles. */
    public int shingles() {
        return shingles;
    }

    /** True if both are of the same words in the same order (and of the same headline if brief). */
    public boolean sameText(StorySignature other) {
        return exact == other.exact && words == other.words && isBrief() == other.isBrief();
    }

    /**
     * The keys under which it is indexed: two texts that share much of the shorter one share keys. None if the text
     * has no words, one if it is brief, else {@value #MIN_KEYS} to {@value #MAX_KEYS}, growing with the length, so that
     * a short text finds the long one that holds it.
     */
    public long[] keys() {
        if (isBrief()) {
            return words == 0 ? new long[0] : new long[] {exact};
        }
        int count = Math.max(MIN_KEYS, Math.min(shingles / SHINGLES_PER_KEY, MAX_KEYS));
        return Arrays.stream(sketch).limit(count).map(StorySignature::hash).toArray();
    }

    /** Hexadecimal digits that tell this text from another of the same article. */
    String exactHex() {
        return Long.toHexString(exact);
    }

    int sketchSize() {
        return sketch.length;
    }

    long hashAt(int i) {
        return hash(sketch[i]);
    }

    long figuresAt(int i) {
        return sketch[i] & FIGURE_MASK;
    }

    private static long hash(long entry) {
        return entry >>> FIGURE_BITS;
    }

    /** As bytes, big-endian. */
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + sketch.length * ENTRY_BYTES);
        out.put(FORMAT).putLong(exact).putInt(words).putInt(shingles).put((byte) sketch.length);
        for (long entry : sketch) {
            out.putShort((short) (entry >>> 32)).putInt((int) entry);
        }
        return out.array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it is not the encoding of a signature
     */
    public static StorySignature decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes.length > MAX_BYTES || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("Not a story signature of format " + FORMAT + ": " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        long exact = in.getLong();
        int words = in.getInt();
        int shingles = in.getInt();
        long[] sketch = new long[Byte.toUnsignedInt(in.get())];
        int expected = shingles < MIN_SHINGLES ? 0 : Math.min(shingles, SKETCH_SIZE);
        if (words < 0 || shingles < 0 || sketch.length != expected || in.remaining() != sketch.length * ENTRY_BYTES) {
            throw new IllegalArgumentException("A story signature that does not fit its own length: " + bytes.length + " bytes");
        }
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = Short.toUnsignedLong(in.getShort()) << 32 | Integer.toUnsignedLong(in.getInt());
        }
        return new StorySignature(exact, words, shingles, sketch);
    }
}
