package org.lodewire.analysis.counting;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.PendingValue;
import org.lodewire.schemas.time.CountWindow;

/** What several stores have of a name. Not thread-safe. */
final class NameValue implements PendingValue {

    /** The kinds of the keys of a name: the windows. */
    static final int KINDS = CountWindow.values().length;

    private static final int SECTIONS = 5;
    static final int PARTS = SECTIONS * KINDS;

    /** About how many bytes of memory one takes without its parts, and with a part of no bytes. */
    private static final int OVERHEAD = 300;

    private static final int PART_OVERHEAD = 16;

    private final NameBytes name;
    private final byte[] @Nullable [] parts = new byte[PARTS][];
    private int length;
    private boolean written = true;
    private boolean used;

    NameValue(NameBytes name) {
        this.name = name;
    }

    NameBytes name() {
        return name;
    }

    /** The number of the part that a store has at a kind. */
    static int part(int store, int kind) {
        return store * KINDS + kind;
    }

    byte @Nullable [] get(int part) {
        return parts[part];
    }

    void set(int part, byte @Nullable [] bytes) {
        length += length(bytes) - length(parts[part]);
        parts[part] = bytes;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : PART_OVERHEAD + bytes.length;
    }

    /** Notes that it is used. */
    void use() {
        used = true;
    }

    /** Whether it was used since this was asked last. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    int memory() {
        return OVERHEAD + length;
    }

    /** Whether the store has it as it is. */
    boolean isWritten() {
        return written;
    }

    /** Notes that it changed, and that the store will encode it. */
    void awaitWriting() {
        written = false;
    }

    @Override
    public byte @Nullable [] encode() {
        written = true;
        return length == 0 ? null : NameValues.encode(this);
    }

    @Override
    public int estimatedLength() {
        return length;
    }
}
