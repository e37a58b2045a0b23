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
 */
public final class TaggerModel implements TagClassifier {
    /** Number of rows of weights. */
    public static final int ROWS = 1 << FeatureExtractor.ROW_BITS;

    private static final int STRIDE = 16;
    private static final int MAGIC = 0x4C575431;

    private final byte[] weights;

    private TaggerModel(byte[] weights) {
        this.weights = weights;
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
        int[] scores = new int[Tags.COUNT];
        for (int i = 0; i < count; i++) {
            int base = rows[i] * STRIDE;
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                scores[tag] += weights[base + tag];
            }
        }
        int best = -1;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            if (isAllowed(tag, previous, last) && (best < 0 || scores[tag] > scores[best])) {
                best = tag;
            }
        }
        return best;
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
                            data.writeByte(weights[row * STRIDE + tag]);
                        }
                    }
                }
            }
        }
    }

    private int present(int row) {
        int present = 0;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            present |= weights[row * STRIDE + tag] == 0 ? 0 : 1 << tag;
        }
        return present;
    }
}
