package org.lodewire.analysis.alerts.baseline;

import java.util.Arrays;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/**
 * The latest counts of a rule: those of the slots that make up the current block, and the blocks of a day, newest first, each
 * with the highest score at its end. Immutable.
 */
final class RecentCounts {

    /** A block is learnt this many intervals after its end, so that no count is compared with itself. */
    static final int LAG = 24;

    static final RecentCounts NONE = new RecentCounts(0, new long[0], new long[0], new double[0]);

    private final long newestSlot;
    private final long[] slots;
    private final long[] blocks;
    private final double[] scores;

    private RecentCounts(long newestSlot, long[] slots, long[] blocks, double[] scores) {
        this.newestSlot = newestSlot;
        this.slots = slots;
        this.blocks = blocks;
        this.scores = scores;
    }

    /** These counts with a count in a slot, which must not precede the newest one. */
    RecentCounts sample(long slot, long count, int size) {
        long[] newSlots = new long[size];
        for (int i = 0; i < slots.length; i++) {
            long age = slot - newestSlot + i;
            if (age < size) {
                newSlots[(int) age] = slots[i];
            }
        }
        newSlots[0] = count;
        // Equal however often a count of zero was sampled.
        return sum(newSlots, size) == 0
                ? new RecentCounts(0, new long[0], blocks, scores)
                : new RecentCounts(slot, newSlots, blocks, scores);
    }

    /** These counts at the end of the current block. */
    RecentCounts endBlock() {
        int size = Math.min(blocks.length, LAG) + 1;
        long[] newBlocks = new long[size];
        newBlocks[0] = current();
        System.arraycopy(blocks, 0, newBlocks, 1, size - 1);
        return new RecentCounts(newestSlot, slots, newBlocks, scores);
    }

    /** These counts with the score at the end of the newest block. */
    RecentCounts scored(double score) {
        double[] newScores = new double[blocks.length];
        newScores[0] = score;
        System.arraycopy(scores, 0, newScores, 1, blocks.length - 1);
        return new RecentCounts(newestSlot, slots, blocks, newScores);
    }

    /** The count in the block that ends now. */
    long current() {
        return sum(slots, slots.length);
    }

    /** The count in the newest blocks, or in all if there are fewer. */
    long sum(int newest) {
        return sum(blocks, Math.min(newest, blocks.length));
    }

    boolean has(int number) {
        return blocks.length >= number;
    }

    /** The block that is old enough to be learnt; there must be one more than {@link #LAG}. */
    long oldest() {
        return blocks[LAG];
    }

    /** The highest score since the end of the oldest block. */
    double highestScore() {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }

    /** Whether nothing was counted in the last day of blocks. */
    boolean isZero() {
        return current() == 0 && sum(blocks.length) == 0;
    }

    private static long sum(long[] counts, int newest) {
        long sum = 0;
        for (int i = 0; i < newest; i++) {
            sum += counts[i];
        }
        return sum;
    }

    void write(ValueWriter writer) {
        writer.putVarint(slots.length);
        if (slots.length > 0) {
            writer.putLong(newestSlot);
        }
        for (long count : slots) {
            writer.putVarint(count);
        }
        writer.putVarint(blocks.length);
        for (int i = 0; i < blocks.length; i++) {
            writer.putVarint(blocks[i]).putDouble(scores[i]);
        }
    }

    static RecentCounts read(ValueReader reader) {
        long[] slots = new long[length(reader)];
        long newestSlot = slots.length > 0 ? reader.getLong() : 0;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = reader.getVarint();
        }
        long[] blocks = new long[length(reader)];
        double[] scores = new double[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = reader.getVarint();
            scores[i] = reader.getDouble();
        }
        return new RecentCounts(newestSlot, slots, blocks, scores);
    }

    private static int length(ValueReader reader) {
        long length = reader.getVarint();
        if (length < 0 || length > LAG + 1) {
            throw new IllegalStateException("A stored baseline has " + length + " recent counts.");
        }
        return (int) length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentCounts that
                && newestSlot == that.newestSlot
                && Arrays.equals(slots, that.slots)
                && Arrays.equals(blocks, that.blocks)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slots) + Arrays.hashCode(blocks);
    }
}
