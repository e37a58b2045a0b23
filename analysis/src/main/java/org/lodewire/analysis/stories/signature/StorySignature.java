package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a text for finding its copies: at most {@value #MAX_BYTES} bytes for a text of any length.
 *
 * <p>It consists of a hash of the folded text, the number of its words, the number of its distinct {@link Shingles} and
 * a bottom-k sketch: the {@value #SKETCH_SIZE} shingles with the smallest hashes. From two sketches {@link Resemblance}
 * estimates how much of the texts is shared. See A. Z. Broder, "On the resemblance and containment of documents", 1997;
 * E. Cohen and H. Kaplan, "Summarizing data using bottom-k sketches", 2007.
 *
 * <p>The headline is ignored, since outlets write their own, except for a {@linkplain #isBrief brief}. Immutable.
 * {@link #of} is deterministic across machines and Java versions, because signatures are stored.
 */
public final class StorySignature {

    /** First byte of an encoded signature. It changes with the layout and with what is hashed. */
    public static final byte FORMAT = 2;

    public static final int SKETCH_SIZE = 160;
    /** A text with fewer distinct shingles is too short for an estimate. */
    static final int MIN_SHINGLES = 24;
    /** A shorter text is a placeholder, which has no copies. */
    static final int MIN_WORDS = 12;

    private static final int HEADER_BYTES = 1 + Long.BYTES + 2 * Integer.BYTES + 1;
    private static final int ENTRY_BYTES = Shingles.BITS / Byte.SIZE;
    static final int MAX_BYTES = HEADER_BYTES + SKETCH_SIZE * ENTRY_BYTES;

    private static final int MIN_KEYS = 10;
    private static final int SHINGLES_PER_KEY = 20;
    private static final int MAX_KEYS = SKETCH_SIZE / 2;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final long exact;
    private final int words;
    private final int shingles;
    private final boolean headed;
    /** Ascending. */
    private final long[] sketch;

    private StorySignature(long exact, int words, int shingles, boolean headed, long[] sketch) {
        this.exact = exact;
        this.words = words;
        this.shingles = shingles;
        this.headed = headed;
        this.sketch = sketch;
    }

    /** Returns the signature of a cleaned text. The title may be null. */
    public static StorySignature of(@Nullable String title, @Nullable String text) {
        WordHashes folded = WordHashes.of(text);
        WordHashes headline = WordHashes.of(title);
        long[] distinct = Shingles.of(folded);
        boolean brief = distinct.length < MIN_SHINGLES;
        long exact = brief ? HASHER.hashLongLongToLong(headline.hash(), folded.hash()) : folded.hash();
        long[] sketch = brief ? new long[0] : Arrays.copyOf(distinct, Math.min(distinct.length, SKETCH_SIZE));
        return new StorySignature(exact, folded.size(), distinct.length, headline.size() > 0, sketch);
    }

    /**
     * Returns whether the text is too short to estimate how much it shares with another. A copy of it then needs the
     * same words under the same headline, and at least {@value #MIN_WORDS} of them, so that "Subscribe to read on" does
     * not become a story.
     */
    public boolean isBrief() {
        return shingles < MIN_SHINGLES;
    }

    /** Returns the number of words. */
    public int words() {
        return words;
    }

    /** Returns the number of distinct shingles. */
    public int shingles() {
        return shingles;
    }

    /** Returns whether both texts have the same words in the same order, and the same headline if they are brief. */
    public boolean sameText(StorySignature other) {
        return exact == other.exact && words == other.words && isBrief() == other.isBrief();
    }

    /**
     * Returns the keys under which the text is indexed, each of at most {@value Shingles#BITS} bits: none for a
     * placeholder, one for a brief, otherwise {@value #MIN_KEYS} to {@value #MAX_KEYS}, one for {@value
     * #SHINGLES_PER_KEY} shingles, so that a short text finds a long one that contains it.
     */
    public long[] keys() {
        return keys(1);
    }

    /**
     * Returns the keys under which copies may be indexed: its own and the same number of following ones, so that a long
     * text finds a short one that it contains.
     */
    public long[] searchKeys() {
        return keys(2);
    }

    private long[] keys(int times) {
        if (isBrief()) {
            boolean placeholder = words < MIN_WORDS || !headed;
            return placeholder ? new long[0] : new long[] {exact >>> Long.SIZE - Shingles.BITS};
        }
        int count = Math.max(MIN_KEYS, Math.min(shingles / SHINGLES_PER_KEY, MAX_KEYS));
        return Arrays.stream(sketch)
                .limit((long) times * count)
                .map(Shingles::hash)
                .toArray();
    }

    /** Returns the hash of the text in hexadecimal, which distinguishes the revisions of an article. */
    public String exactHex() {
        return Long.toHexString(exact);
    }

    int sketchSize() {
        return sketch.length;
    }

    /** Returns the i-th of its {@link Shingles}, by ascending hash. */
    long shingle(int i) {
        return sketch[i];
    }

    /** Encodes the signature, big-endian. */
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + sketch.length * ENTRY_BYTES);
        out.put(FORMAT).putLong(exact).putInt(words).putInt(shingles).put((byte) (headed ? 1 : 0));
        for (long entry : sketch) {
            out.putShort((short) (entry >>> 32)).putInt((int) entry);
        }
        return out.array();
    }

    /**
     * Decodes a signature that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not a signature or have another format; the message says which
     */
    public static StorySignature decode(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] != FORMAT) {
            throw new IllegalArgumentException("A story signature has format " + bytes[0]
                    + "; this version reads format " + FORMAT + ". Start again with 'lodewire reset'.");
        }
        if (bytes.length < HEADER_BYTES || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("Not a story signature: " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        long exact = in.getLong();
        int words = in.getInt();
        int shingles = in.getInt();
        boolean headed = in.get() == 1;
        long[] sketch = new long[shingles < MIN_SHINGLES ? 0 : Math.min(shingles, SKETCH_SIZE)];
        if (words < 0 || shingles < 0 || in.remaining() != sketch.length * ENTRY_BYTES) {
            throw new IllegalArgumentException(
                    "Not a story signature: its length does not match its content: " + bytes.length + " bytes");
        }
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] = Short.toUnsignedLong(in.getShort()) << 32 | Integer.toUnsignedLong(in.getInt());
        }
        return new StorySignature(exact, words, shingles, headed, sketch);
    }
}
