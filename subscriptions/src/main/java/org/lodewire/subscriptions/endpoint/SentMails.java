package org.lodewire.subscriptions.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * To whom mails of notifications were sent of which others failed, so that an attempt leaves out those that have it. In memory:
 * after a restart, they get it again. Thread-safe.
 */
final class SentMails {

    private static final int MAX_NOTIFICATIONS = 1_000;

    private final Map<String, Set<String>> recipients = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > MAX_NOTIFICATIONS;
        }
    };

    /** Who has a notification already, to be added to. */
    synchronized Set<String> of(String notification) {
        return recipients.computeIfAbsent(notification, id -> ConcurrentHashMap.newKeySet());
    }

    /** All have it. */
    synchronized void forget(String notification) {
        recipients.remove(notification);
    }
}
