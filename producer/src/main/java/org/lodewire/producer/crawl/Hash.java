package org.lodewire.producer.crawl;

import com.dynatrace.hash4j.hashing.Hashing;

/** The 64-bit hash that state and spreading use: XXH3, which gives the same everywhere. Never 0. */
final class Hash {

    private Hash() {}

    static long of(String text) {
        return nonZero(Hashing.xxh3_64().hashCharsToLong(text));
    }

    static long of(byte[] bytes) {
        return nonZero(Hashing.xxh3_64().hashBytesToLong(bytes));
    }

    /** A number from 0 up to 1, the same for the same arguments. */
    static double unit(long seed, String text, long number) {
        long mixed = Hashing.xxh3_64().hashLongLongToLong(seed ^ of(text), number);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
