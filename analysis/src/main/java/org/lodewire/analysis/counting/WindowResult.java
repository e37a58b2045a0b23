package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;

/**
 * The result of a windowed key at the end of a step.
 *
 * @param end      end of the step, in milliseconds since the epoch
 * @param tally    the count
 * @param revision 0 for the first result of the step, incremented with each correction
 */
public record WindowResult(long end, Tally tally, int revision) {

    /** The revision of a result that was not emitted, because it follows from the one before it. */
    static final int NOT_EMITTED = -1;

    /** The result before anything was counted. */
    static final WindowResult NONE = new WindowResult(Long.MIN_VALUE, Tally.ZERO, NOT_EMITTED);

    static final int BYTES_AFTER_END = Tally.BYTES + Integer.BYTES;

    void writeAfterEnd(ByteBuffer buffer) {
        tally.write(buffer);
        buffer.putInt(revision);
    }

    static WindowResult read(long end, ByteBuffer buffer) {
        return new WindowResult(end, Tally.read(buffer), buffer.getInt());
    }

    WindowResult plus(Tally delta) {
        return new WindowResult(end, tally.plus(delta), revision);
    }

    /**
     * This result with the revision that it has in place of another. The revision is incremented if the tally differs. A
     * step whose result was not emitted, because the count was the same as before, still had revision 0.
     */
    WindowResult replacing(WindowResult original) {
        boolean same = tally.equals(original.tally);
        int next = original.revision == NOT_EMITTED ? (same ? 0 : 1) : original.revision + (same ? 0 : 1);
        return new WindowResult(end, tally, next);
    }
}
