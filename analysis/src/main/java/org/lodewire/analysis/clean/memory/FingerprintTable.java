package org.lodewire.analysis.clean.memory;

/**
 * Numbers by fingerprint: a hash table with open addressing, since boxed numbers would take five times the memory. Not
 * thread-safe.
 */
final class FingerprintTable {

    private static final int INITIAL_CAPACITY = 64;

    private long[] fingerprints = new long[INITIAL_CAPACITY];
    private long[] values = new long[INITIAL_CAPACITY];
    private int size;

    /** A visitor of entries. */
    @FunctionalInterface
    interface Visitor {
        void visit(long fingerprint, long value);
    }

    int size() {
        return size;
    }

    /** Returns the number of a fingerprint other than {@link Fingerprint#NONE}; 0 if it has none. */
    long get(long fingerprint) {
        return values[slot(fingerprint)];
    }

    /** Sets the number, which must not be 0, of a fingerprint other than {@link Fingerprint#NONE}. */
    void put(long fingerprint, long value) {
        int slot = slot(fingerprint);
        if (fingerprints[slot] == Fingerprint.NONE) {
            fingerprints[slot] = fingerprint;
            size++;
        }
        values[slot] = value;
        if (size * 2 > fingerprints.length) {
            grow();
        }
    }

    /** Visits all entries in an undefined order. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < fingerprints.length; i++) {
            if (fingerprints[i] != Fingerprint.NONE) {
                visitor.visit(fingerprints[i], values[i]);
            }
        }
    }

    private int slot(long fingerprint) {
        int slot = (int) (fingerprint ^ fingerprint >>> 32) & fingerprints.length - 1;
        while (fingerprints[slot] != fingerprint && fingerprints[slot] != Fingerprint.NONE) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        long[] oldValues = values;
        fingerprints = new long[oldFingerprints.length * 2];
        values = new long[oldFingerprints.length * 2];
        size = 0;
        for (int i = 0; i < oldFingerprints.length; i++) {
            if (oldFingerprints[i] != Fingerprint.NONE) {
                put(oldFingerprints[i], oldValues[i]);
            }
        }
    }
}
