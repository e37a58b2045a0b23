package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a text for finding its copies: about a kilobyte for a text of any length.
 *
 * <p>It consists of a hash of the folded text, the number of its words, the number of its distinct {@link Shingles}, a
 * {@link Sketch} of the shingles, the smallest of them as keys for an index, and a sketch of the names and figures in
 * the text. From two signatures {@link Resemblance} estimates how much of the texts is shared. See A. Z. Broder, "On the
 * resemblance and containment of documents", 1997.
 *
 * <p>The headline is ignored, since outlets write their own, with three exceptions: it belongs to a {@linkplain #isBrief
 * brief}, it may announce a {@linkplain #isCorrection correction}, and it may be {@linkplain #isForeignToItsHeadline
 * foreign} to the text. Immutable. {@link #of} is deterministic across machines and Java versions, because signatures
 * are stored.
 */
public final class StorySignature {

    /** First byte of an encoded signature. It changes with the layout and with what is hashed. */
    public static final byte FORMAT = 4;

    /** A text with fewer distinct shingles is too short for an estimate. */
    static final int MIN_SHINGLES = 23;
    /** A shorter text is a placeholder, which has no copies. */
    static final int MIN_WORDS = 12;
    /** A longer text is surely not what was found in place of an article. */
    private static final int MAX_FOREIGN_WORDS = 200;

    private static final int MIN_KEYS = 10;
    private static final int SHINGLES_PER_KEY = 20;
    private static final int MAX_KEYS = 80;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final long exact;
    private final int words;
    private final int shingles;
    private final Traits traits;
    private final Sketch sketch;
    /** The smallest shingles, ascending. */
    private final long[] smallest;

    private final Details details;

    /**
     * What else is known of a text.
     *
     * @param headed     whether it has a headline
     * @param correction whether it says that it corrects another text
     * @param foreign    the hash of its headline if it has no word of it, else {@link #NONE}
     */
    record Traits(boolean headed, boolean correction, int foreign) {

        static final int NONE = 0;
    }

    StorySignature(
            long exact, int words, int shingles, Traits traits, Sketch sketch, long[] smallest, Details details) {
        this.exact = exact;
        this.words = words;
        this.shingles = shingles;
        this.traits = traits;
        this.sketch = sketch;
        this.smallest = smallest;
        this.details = details;
    }

    /** Returns the signature of a cleaned text. The title may be null. */
    public static StorySignature of(@Nullable String title, @Nullable String text) {
        Words body = Words.of(text);
        Words headline = Words.of(title);
        long[] distinct = Shingles.of(body);
        boolean brief = distinct.length < MIN_SHINGLES;
        Traits traits = new Traits(
                headline.size() > 0,
                Corrections.announce(headline, body),
                brief ? Traits.NONE : foreign(title, headline, text, body));
        return new StorySignature(
                brief ? HASHER.hashLongLongToLong(headline.hash(), body.hash()) : body.hash(),
                body.size(),
                distinct.length,
                traits,
                brief ? Sketch.NONE : Sketch.of(distinct),
                Arrays.copyOf(distinct, smallestOf(distinct.length)),
                brief ? Details.NONE : Details.of(body));
    }

    private static int foreign(@Nullable String title, Words headline, @Nullable String text, Words body) {
        boolean foreign = body.size() <= MAX_FOREIGN_WORDS && Headlines.isUnrelated(title, text);
        return foreign ? Math.max(1, (int) (headline.hash() >>> 33)) : Traits.NONE;
    }

    /** Returns how many of the shingles are kept completely. */
    static int smallestOf(int shingles) {
        return shingles < MIN_SHINGLES ? 0 : Math.min(shingles, 2 * keysOf(shingles));
    }

    private static int keysOf(int shingles) {
        return Math.max(MIN_KEYS, Math.min(shingles / SHINGLES_PER_KEY, MAX_KEYS));
    }

    /**
     * Returns whether the text is too short to estimate how much it shares with another. A copy of it then needs the
     * same words under the same headline, and at least {@value #MIN_WORDS} of them, so that "Subscribe to read on" does
     * not become a story.
     */
    public boolean isBrief() {
        return shingles < MIN_SHINGLES;
    }

    /** Returns whether the text says that it corrects another. */
    boolean isCorrection() {
        return traits.correction;
    }

    /** Returns whether the text is not long and has no word of its headline. */
    boolean isForeignToItsHeadline() {
        return traits.foreign != Traits.NONE;
    }

    /** Returns whether both texts are foreign to the same headline. */
    boolean sharesForeignHeadline(StorySignature other) {
        return isForeignToItsHeadline() && traits.foreign == other.traits.foreign;
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
        return isBrief() ? briefKey() : Arrays.copyOf(smallest, keysOf(shingles));
    }

    /**
     * Returns the keys under which copies may be indexed: its own and the same number of following ones, so that a long
     * text finds a short one that it contains.
     */
    public long[] searchKeys() {
        return isBrief() ? briefKey() : smallest.clone();
    }

    private long[] briefKey() {
        boolean placeholder = words < MIN_WORDS || !traits.headed;
        return placeholder ? new long[0] : new long[] {exact >>> Long.SIZE - Shingles.BITS};
    }

    /** Returns the hash of the text in hexadecimal, which distinguishes the revisions of an article. */
    public String exactHex() {
        return Long.toHexString(exact);
    }

    Sketch sketch() {
        return sketch;
    }

    Details details() {
        return details;
    }

    /** Encodes the signature, big-endian. */
    public byte[] encode() {
        return SignatureBytes.encode(exact, words, shingles, traits, sketch, smallest, details);
    }

    /**
     * Decodes a signature that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not a signature or have another format; the message says which
     */
    public static StorySignature decode(byte[] bytes) {
        return SignatureBytes.decode(bytes);
    }
}
