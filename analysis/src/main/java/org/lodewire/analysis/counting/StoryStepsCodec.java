package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;

/**
 * Encodes the steps of a story as the version byte, the expiry day, whether there are older steps, and the newest steps.
 * An older step has a key of its own, with the version byte and the number of its articles as value.
 */
final class StoryStepsCodec implements Codec<StorySteps> {

    private static final int WIDTH = Long.BYTES + Integer.BYTES;
    private static final int HEADER = 1 + Integer.BYTES + 1;
    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(StorySteps steps) {
        return steps.newest()
                .toBytes()
                .put(VERSION)
                .putInt(steps.expiryDay())
                .put((byte) (steps.hasOlder() ? 1 : 0))
                .array();
    }

    @Override
    public StorySteps decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        return new StorySteps(reader.getInt(), reader.getBoolean(), new SortedCells(value, HEADER, WIDTH));
    }

    /** A story without steps. */
    static StorySteps none() {
        return new StorySteps(0, false, SortedCells.empty(HEADER, WIDTH));
    }

    byte[] encodeOlder(int articles) {
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(VERSION)
                .putInt(articles)
                .array();
    }

    int decodeOlder(byte[] value) {
        return new ValueReader(value, VERSION).getInt();
    }
}
