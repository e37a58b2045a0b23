package org.lodewire.analysis.trends;

import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.schemas.EntityType;

/** Encodes a label as the version byte, the ordinal of the type, and the name. */
final class LabelCodec implements Codec<Label> {

    private static final EntityType[] TYPES = EntityType.values();
    private static final int USUAL_BYTES = 24;
    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(Label label) {
        return new ValueWriter(VERSION, USUAL_BYTES)
                .putByte(label.type().ordinal())
                .putString(label.name())
                .toBytes();
    }

    @Override
    public Label decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        EntityType type = TYPES[reader.getByte()];
        return new Label(reader.getString(), type);
    }
}
