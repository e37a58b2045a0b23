package org.lodewire.analysis.stories.signature;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a signature: format, hash of the text, number of words, number of shingles, traits; unless it is a
 * brief, the sketch, the rest of the bits of the smallest shingles, and the details; the hash of the headline if the text
 * is foreign to it. Stateless.
 */
final class SignatureBytes {

    private static final int HEADED = 1;
    private static final int CORRECTION = 1 << 1;
    private static final int FOREIGN = 1 << 2;
    private static final int ALL_DETAILS = 1 << 3;
    private static final int ALL_TRAITS = HEADED | CORRECTION | FOREIGN | ALL_DETAILS;

    private static final int HEADER_BYTES = 1 + Long.BYTES + 2 * Integer.BYTES + 1;
    private static final int REST_BITS = Shingles.BITS - Sketch.BITS;
    private static final int REST_MASK = (1 << REST_BITS) - 1;
    private static final int MAX_BYTES = HEADER_BYTES
            + Sketch.MAX_BYTES
            + Short.BYTES * StorySignature.smallestOf(Integer.MAX_VALUE)
            + 1
            + Integer.BYTES * Details.MAX
            + Integer.BYTES;

    private SignatureBytes() {}

    static byte[] encode(
            long exact,
            int words,
            int shingles,
            StorySignature.Traits traits,
            Sketch sketch,
            long[] smallest,
            Details details) {
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES)
                .put(StorySignature.FORMAT)
                .putLong(exact)
                .putInt(words)
                .putInt(shingles)
                .put((byte) ((traits.headed() ? HEADED : 0)
                        | (traits.correction() ? CORRECTION : 0)
                        | (isForeign(traits) ? FOREIGN : 0)
                        | (details.whole() ? ALL_DETAILS : 0)));
        if (sketch.size() > 0) {
            sketch.encode(out);
            for (long shingle : smallest) {
                out.putShort((short) (shingle & REST_MASK));
            }
            out.put((byte) details.entries().length);
            for (int entry : details.entries()) {
                out.putInt(entry);
            }
        }
        if (isForeign(traits)) {
            out.putInt(traits.foreign());
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static boolean isForeign(StorySignature.Traits traits) {
        return traits.foreign() != StorySignature.Traits.NONE;
    }

    static StorySignature decode(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] != StorySignature.FORMAT) {
            throw new IllegalArgumentException("A story signature has format " + bytes[0]
                    + "; this version reads format " + StorySignature.FORMAT + ". Start again with 'lodewire reset'.");
        }
        if (bytes.length < HEADER_BYTES || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("Not a story signature: " + bytes.length + " bytes");
        }
        try {
            return decode(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
        } catch (BufferUnderflowException e) {
            throw unlike(bytes.length, e);
        }
    }

    private static StorySignature decode(ByteBuffer in) {
        long exact = in.getLong();
        int words = in.getInt();
        int shingles = in.getInt();
        int flags = in.get();
        boolean brief = shingles < StorySignature.MIN_SHINGLES;
        Sketch sketch = brief ? Sketch.NONE : Sketch.decode(in, Math.min(shingles, Sketch.MAX), shingles <= Sketch.MAX);
        long[] smallest = new long[StorySignature.smallestOf(shingles)];
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] = (long) sketch.hashes()[i] << REST_BITS | Short.toUnsignedLong(in.getShort());
        }
        int[] entries = new int[brief ? 0 : Byte.toUnsignedInt(in.get())];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.getInt();
        }
        boolean isForeign = (flags & FOREIGN) != 0;
        int foreign = isForeign ? in.getInt() : StorySignature.Traits.NONE;
        boolean wholeDetails = (flags & ALL_DETAILS) != 0;
        if (words < 0
                || shingles < 0
                || (flags & ~ALL_TRAITS) != 0
                || in.hasRemaining()
                || isForeign && foreign == StorySignature.Traits.NONE
                || entries.length > Details.MAX
                || !wholeDetails && entries.length == 0) {
            throw unlike(in.limit(), null);
        }
        return new StorySignature(
                exact,
                words,
                shingles,
                new StorySignature.Traits((flags & HEADED) != 0, (flags & CORRECTION) != 0, foreign),
                sketch,
                smallest,
                new Details(entries, wholeDetails));
    }

    private static IllegalArgumentException unlike(int length, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "Not a story signature: its length does not match its content: " + length + " bytes", cause);
    }
}
