package org.lodewire.bench.stream;

import java.util.BitSet;

/** Which alerts a client has received. The topic of an alert is its number modulo that of topics. Not thread-safe. */
final class Reception {

    private final BitSet seen = new BitSet();
    private final int[] newest;
    private int repeated;
    private int disorder;

    /** @param topics how many topics there are, each of which has an order */
    Reception(int topics) {
        this.newest = new int[topics];
    }

    /** Takes an alert; false if it came before. */
    boolean take(int number) {
        if (seen.get(number)) {
            repeated++;
            return false;
        }
        seen.set(number);
        int topic = number % newest.length;
        if (number < newest[topic]) {
            disorder++;
        }
        newest[topic] = Math.max(newest[topic], number);
        return true;
    }

    /** How many of these alerts did not come. */
    int missing(int from, int to) {
        return to - from - seen.get(from, to).cardinality();
    }

    /** How many came more than once. */
    int repeated() {
        return repeated;
    }

    /** How many came after a later one of their topic. */
    int disorder() {
        return disorder;
    }
}
