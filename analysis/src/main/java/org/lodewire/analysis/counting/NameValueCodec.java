package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.FormatVersion;

/** Encodes what stores have of a name as the version byte, and for each part its number in a byte, its length and its bytes. */
final class NameValueCodec implements Codec<NameValue> {

    private static final int PART_HEADER = 1 + Integer.BYTES;

    @Override
    public byte version() {
        return NameValues.VERSION;
    }

    @Override
    public byte[] encode(NameValue value) {
        int length = 1;
        for (int part = 0; part < NameValue.PARTS; part++) {
            byte[] bytes = value.get(part);
            length += bytes == null ? 0 : PART_HEADER + bytes.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).put(NameValues.VERSION);
        for (int part = 0; part < NameValue.PARTS; part++) {
            byte[] bytes = value.get(part);
            if (bytes != null) {
                buffer.put((byte) part).putInt(bytes.length).put(bytes);
            }
        }
        return buffer.array();
    }

    /** Returns the value without its name. */
    @Override
    public NameValue decode(byte[] bytes) {
        return decode(new byte[1], bytes);
    }

    /** @param name the key that consists of the name */
    NameValue decode(byte[] name, byte[] bytes) {
        FormatVersion.require(bytes, NameValues.VERSION);
        NameValue value = new NameValue(NameBytes.ofName(name));
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        while (buffer.hasRemaining()) {
            int part = buffer.get();
            byte[] content = new byte[buffer.getInt()];
            buffer.get(content);
            value.set(part, content);
        }
        return value;
    }
}
