package org.lodewire.analysis.entities.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The trained weights of the tagger: one byte for each tag in each row of features. Immutable and thread-safe.
 *
 * <p>A row is two longs. Its bytes are stored with an offset of 128, so that they have no sign, as {@link TagSums} needs them.
 */
public final class TaggerModel implements TagClassifier {
    /** Number of rows of weights. */
    public static final int ROWS = 1 << FeatureRows.ROW_BITS;

    private static final int STRIDE = 16;
    private static final int MAGIC = 0x4C575431;
    private static final int OFFSET = 128;
    /** The tags that may follow each tag, one bit per tag: within a line, and at its end. */
    private static final int[] ALLOWED = new int[2 * Tags.COUNT];

    static {
        for (int i = 0; i < ALLOWED.length; i++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                ALLOWED[i] |= isAllowed(tag, i / 2, i % 2 != 0) ? 1 << tag : 0;
            }
        }
    }

    private final long[] weights = new long[ROWS * STRIDE / Long.BYTES];

    /** @param bytes one weight for each tag, in rows of {@value #STRIDE} */
    private TaggerModel(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            weights[i / Long.BYTES] |= (bytes[i] + OFFSET & 0xFFL) << i % Long.BYTES * Byte.SIZE;
        }
    }

    /** Returns the bundled model. */
    public static TaggerModel bundled() {
        try (InputStream in = TaggerModel.class.getResourceAsStream("tagger.model")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates a model from weights, which are quantized and clamped to [-127, 127].
     *
     * @param weights {@link Tags#COUNT} weights per row
     * @param step    size of a quantization step
     */
    public static TaggerModel of(float[] weights, float step) {
        byte[] bytes = new byte[ROWS * STRIDE];
        for (int row = 0; row < ROWS; row++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                float rounded = Math.round(weights[row * Tags.COUNT + tag] / step);
                bytes[row * STRIDE + tag] = (byte) Math.max(-127, Math.min(127, rounded));
            }
        }
        return new TaggerModel(bytes);
    }

    @Override
    public int classify(int[] rows, int count, int previous, boolean last, int text, int token) {
        TagSums sums = new TagSums();
        sums.addRows(weights, rows, count);
        return best(sums, previous, last);
    }

    /** Adds the weights of features to a sum. */
    void add(FeatureRows features, TagSums to) {
        to.addRows(weights, features.rows, features.count);
    }

    /** Returns the tag with the largest sum that is allowed after the previous tag, as {@link #classify} does. */
    static int best(TagSums sums, int previous, boolean last) {
        return sums.best(ALLOWED[2 * previous + (last ? 1 : 0)]);
    }

    /** Returns whether a tag may follow another, and whether it may end a line if {@code last}. */
    public static boolean isAllowed(int tag, int previous, boolean last) {
        return Tags.follows(tag, previous) && !(last && Tags.continues(tag));
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream does not contain a model of this version or is truncated
     */
    public static TaggerModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
        if (data.readInt() != MAGIC || data.readInt() != ROWS) {
            throw new IOException("Not a tagger model of this version; create it again with 'lodewire train-entities'");
        }
        byte[] weights = new byte[ROWS * STRIDE];
        int row = -1;
        for (int left = data.readInt(); left > 0; left--) {
            row += Varint.read(data);
            if (row < 0 || row >= ROWS) {
                throw new IOException("Invalid tagger model: row " + row + " of " + ROWS);
            }
            int present = data.readUnsignedShort();
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if ((present >> tag & 1) != 0) {
                    weights[row * STRIDE + tag] = data.readByte();
                }
            }
        }
        return new TaggerModel(weights);
    }

    /** Writes the model in the format that {@link #read} reads, without weights of 0. Closes the stream. */
    public void write(OutputStream out) throws IOException {
        int used = 0;
        for (int row = 0; row < ROWS; row++) {
            used += present(row) == 0 ? 0 : 1;
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeInt(ROWS);
            data.writeInt(used);
            int last = -1;
            for (int row = 0; row < ROWS; row++) {
                int present = present(row);
                if (present != 0) {
                    Varint.write(data, row - last);
                    last = row;
                    data.writeShort(present);
                    for (int tag = 0; tag < Tags.COUNT; tag++) {
                        if ((present >> tag & 1) != 0) {
                            data.writeByte(weight(row, tag));
                        }
                    }
                }
            }
        }
    }

    private int weight(int row, int tag) {
        int at = row * STRIDE + tag;
        return (int) (weights[at / Long.BYTES] >>> at % Long.BYTES * Byte.SIZE & 0xFF) - OFFSET;
    }

    private int present(int row) {
        int present = 0;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            present |= weight(row, tag) == 0 ? 0 : 1 << tag;
        }
        return present;
    }
}
