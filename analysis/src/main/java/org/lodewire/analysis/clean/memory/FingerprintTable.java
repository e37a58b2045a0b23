package org.lodewire.analysis.clean.memory;

/** Numbers by fingerprint: a hash table with open addressing, as boxed numbers would take five times the room. For one thread. */
final class FingerprintTable {

    private static final int SMALLEST = 64;

    private long[] prints = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;

    /** A visitor of entries. */
    @FunctionalInterface
    interface Visitor {
        void visit(long print, long value);
    }

    int size() {
        return size;
    }

    /** The number of a fingerprint other than {@link Fingerprint#NOTHING}; 0 if it has none. */
    long get(long print) {
        return values[slot(print)];
    }

    /** Sets the number, which is not 0, of a fingerprint other than {@link Fingerprint#NOTHING}. */
    void put(long print, long value) {
        int slot = slot(print);
        if (prints[slot] == Fingerprint.NOTHING) {
            prints[slot] = print;
            size++;
        }
        values[slot] = value;
        if (size * 2 > prints.length) {
            grow();
        }
    }

    /** Visits all entries, in no order that means anything. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < prints.length; i++) {
            if (prints[i] != Fingerprint.NOTHING) {
                visitor.visit(prints[i], values[i]);
            }
        }
    }

    private int slot(long print) {
        int slot = (int) (print ^ print >>> 32) & prints.length - 1;
        while (prints[slot] != print && prints[slot] != Fingerprint.NOTHING) {
            slot = slot + 1 & prints.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] allPrints = prints;
        long[] allValues = values;
        prints = new long[allPrints.length * 2];
        values = new long[allPrints.length * 2];
        size = 0;
        for (int i = 0; i < allPrints.length; i++) {
            if (allPrints[i] != Fingerprint.NOTHING) {
                put(allPrints[i], allValues[i]);
            }
        }
    }
}
