package org.lodewire.producer.crawl;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {

    private final ByteBuffer in;

    private StateReader(byte[] value) {
        in = ByteBuffer.wrap(value);
    }

    /**
     * Decodes a value.
     *
     * @throws IllegalStateException if another version of the program wrote it, or it is not complete
     */
    static <T> T decode(byte[] value, byte version, Function<StateReader, T> decoder) {
        if (value.length == 0 || value[0] != version) {
            throw new IllegalStateException(
                    "State of the crawler has version " + (value.length == 0 ? "none" : value[0])
                            + ", and this program reads version " + version + "; run the version that wrote it");
        }
        StateReader reader = new StateReader(value);
        reader.in.get();
        try {
            return decoder.apply(reader);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalStateException("State of the crawler ends early, after " + value.length + " bytes", e);
        }
    }

    int getByte() {
        return in.get();
    }

    boolean getBoolean() {
        return in.get() != 0;
    }

    long getNumber() {
        long value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            value |= (next & 0x7FL) << shift;
            shift += 7;
            next = in.get();
        }
        return value | (long) next << shift;
    }

    int getCount() {
        long count = getNumber();
        if (count < 0 || count > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) count;
    }

    long getHash() {
        return in.getLong();
    }

    @Nullable
    String getText() {
        int length = (int) Math.min(getNumber(), Integer.MAX_VALUE) - 1;
        if (length < 0) {
            return null;
        }
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] getBytes() {
        byte[] bytes = new byte[getCount()];
        in.get(bytes);
        return bytes;
    }

    /** A text that is never null. */
    String getRequired() {
        String text = getText();
        if (text == null) {
            throw new BufferUnderflowException();
        }
        return text;
    }
}
