package org.lodewire.subscriptions.server;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The sessions that were ended before their time, in this process. The earliest are forgotten if there are too many. Thread-safe. */
final class EndedSessions {

    /** Some megabytes. Who has a token can begin a session in two seconds, so that this is more than a day's work for one. */
    private static final int MOST = 50_000;

    private final Set<String> ended = new LinkedHashSet<>();

    synchronized void add(String id) {
        ended.add(id);
        if (ended.size() > MOST) {
            Iterator<String> earliest = ended.iterator();
            earliest.next();
            earliest.remove();
        }
    }

    synchronized boolean has(String id) {
        return ended.contains(id);
    }
}
