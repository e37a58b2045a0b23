package org.lodewire.producer.receive;

import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the requests that are handled at the same time, and leaves room for other clients. A quarter of the slots is for clients
 * that have none: each gets one there. Of the others, a client may take one while it has fewer than there are left: one client has
 * at most half of them, a second one half of the rest, and so on, without a share that is unused while nobody else asks for it.
 * (Dynamic thresholds: A. K. Choudhury and E. L. Hahne, IEEE/ACM Transactions on Networking 6(2), 1998.) So it takes more
 * clients than a quarter of the slots to keep a further one out, however many requests each of them sends. Thread-safe.
 */
final class RequestSlots {

    private final Map<Client, Integer> taken = new HashMap<>();
    private final int reserve;
    private int left;

    /**
     * Who has slots: the holder of a token at a network. Behind a proxy, tokens distinguish clients; without tokens, addresses do.
     *
     * @param network as {@link org.lodewire.client.http.ClientNetwork} has it
     */
    record Client(Sender sender, String network) {}

    /** @param slots from 1 */
    RequestSlots(int slots) {
        this.left = slots;
        this.reserve = slots / 4;
    }

    /** Takes a slot, to be freed later. Returns false if there is none for this client now. */
    synchronized boolean take(Client client) {
        int own = taken.getOrDefault(client, 0);
        if (own >= (own == 0 ? left : left - reserve)) {
            return false;
        }
        taken.put(client, own + 1);
        left--;
        return true;
    }

    /** Gives a slot back. */
    synchronized void free(Client client) {
        taken.computeIfPresent(client, (same, own) -> own == 1 ? null : own - 1);
        left++;
    }

    /** Whether a client that has no slot would get none, or no second one. */
    synchronized boolean areScarce() {
        return left - reserve <= 1;
    }
}
