package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;

/**
 * The count at the end of a step.
 *
 * @param end      end of the step, in milliseconds since the epoch
 * @param tally    the count
 * @param revision 0 as first counted, more by one with each correction
 */
public record WindowResult(long end, Tally tally, int revision) {

    /** Revision of a count that follows from the one before it and was not told. */
    static final int NEVER_TOLD = -1;

    /** Before anything was counted. */
    static final WindowResult NOTHING = new WindowResult(Long.MIN_VALUE, Tally.ZERO, NEVER_TOLD);

    static final int BYTES_BEHIND_END = Tally.BYTES + Integer.BYTES;

    void writeBehindEnd(ByteBuffer buffer) {
        tally.write(buffer);
        buffer.putInt(revision);
    }

    static WindowResult read(long end, ByteBuffer buffer) {
        return new WindowResult(end, Tally.read(buffer), buffer.getInt());
    }

    WindowResult changed(Tally by) {
        return new WindowResult(end, tally.plus(by), revision);
    }

    /**
     * This count with the revision that it gets where it replaces another: the same if nothing changed. An end that was
     * never told, because the count there was that of the end before, had revision 0 all the same.
     */
    WindowResult after(WindowResult before) {
        boolean same = tally.equals(before.tally);
        int next = before.revision == NEVER_TOLD ? (same ? 0 : 1) : before.revision + (same ? 0 : 1);
        return new WindowResult(end, tally, next);
    }
}
