package org.lodewire.analysis.counting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The name that a key begins with, as UTF-8 and a zero byte, to be looked up without copying it. */
final class NameBytes {

    private final byte[] bytes;
    private final int length;
    private final int hash;

    private NameBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        int computed = 1;
        for (int i = 0; i < length; i++) {
            computed = 31 * computed + bytes[i];
        }
        this.hash = computed;
    }

    /** The name of a key of a name and a kind. */
    static NameBytes of(byte[] nameAndKind) {
        return new NameBytes(nameAndKind, nameAndKind.length - 1);
    }

    /** The name that a key consists of. */
    static NameBytes ofName(byte[] name) {
        return new NameBytes(name, name.length);
    }

    /** Whether a key consists of a name. */
    static boolean isName(byte[] key) {
        for (int i = 0; i < key.length - 1; i++) {
            if (key[i] == 0) {
                return false;
            }
        }
        return key.length > 0 && key[key.length - 1] == 0;
    }

    /** The key of a name and a kind. */
    static byte[] withKind(byte[] name, int kind) {
        byte[] key = Arrays.copyOf(name, name.length + 1);
        key[name.length] = (byte) kind;
        return key;
    }

    /** The key that consists of the name. */
    byte[] key() {
        return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Whether it is the name of a key of a name and a kind. */
    boolean isOf(byte[] nameAndKind) {
        return Arrays.equals(bytes, 0, length, nameAndKind, 0, nameAndKind.length - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameBytes name
                && hash == name.hash
                && Arrays.equals(bytes, 0, length, name.bytes, 0, name.length);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
