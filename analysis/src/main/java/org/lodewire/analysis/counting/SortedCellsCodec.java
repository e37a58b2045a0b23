package org.lodewire.analysis.counting;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.FormatVersion;

/** Encodes sorted cells as the version byte followed by the cells, without copying either way. */
final class SortedCellsCodec implements Codec<SortedCells> {

    private static final int HEADER = 1;

    private final byte version;
    private final int width;

    /**
     * @param version version of the format
     * @param width   size of a cell in bytes, including its time
     */
    SortedCellsCodec(int version, int width) {
        this.version = (byte) version;
        this.width = width;
    }

    @Override
    public byte version() {
        return version;
    }

    @Override
    public byte[] encode(SortedCells cells) {
        return cells.toBytes().put(0, version).array();
    }

    @Override
    public SortedCells decode(byte[] value) {
        FormatVersion.require(value, version);
        return new SortedCells(value, HEADER, width);
    }

    /** The value of cells, or null if there are none. */
    byte @Nullable [] encodeOrNull(SortedCells cells) {
        return cells.isEmpty() ? null : encode(cells);
    }

    /** The cells of a value, none if it is null. */
    SortedCells decodeOrEmpty(byte @Nullable [] value) {
        return value == null ? SortedCells.empty(HEADER, width) : decode(value);
    }
}
