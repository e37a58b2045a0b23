package org.lodewire.subscriptions.stream;

import java.util.HashMap;
import java.util.Map;

/** The places of streams, of which an address has its share only. Thread-safe. */
final class StreamPlaces {

    private final int limit;
    private final int perAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /**
     * @param limit      of all addresses
     * @param perAddress of one
     */
    StreamPlaces(int limit, int perAddress) {
        this.limit = limit;
        this.perAddress = perAddress;
    }

    /** Takes a place; whoever took one calls {@link #leave}. Returns whether there was one. */
    synchronized boolean enter(String address) {
        int ofAddress = taken.getOrDefault(address, 0);
        if (all >= limit || ofAddress >= perAddress) {
            return false;
        }
        taken.put(address, ofAddress + 1);
        all++;
        return true;
    }

    /** Frees a place. */
    synchronized void leave(String address) {
        taken.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
