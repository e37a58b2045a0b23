package org.lodewire.analysis.store;

/** Checks the version byte that every stored value begins with. */
public final class FormatVersion {

    private FormatVersion() {}

    /**
     * Refuses a value of another version.
     *
     * @param value    a stored value
     * @param expected the version that its reader supports
     * @throws FormatVersionException if the value has another version or is empty
     */
    public static void require(byte[] value, byte expected) {
        if (value.length == 0) {
            throw new FormatVersionException(
                    "A stored value has no format version; this program reads version " + expected + ".");
        }
        if (value[0] != expected) {
            throw new FormatVersionException(
                    "A stored value has format version " + value[0] + "; this program reads version " + expected + ".");
        }
    }
}
