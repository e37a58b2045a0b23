package org.lodewire.subscriptions.delivery;

/**
 * The key of a record of the outbox topic: {@code subscription|kind|id}.
 *
 * @param subscription id of the subscription
 * @param kind         what the record is
 * @param id           distinguishes records of a kind; empty for the endpoint, of which there is one
 */
public record OutboxKey(String subscription, Kind kind, String id) {

    /** Kinds of records. */
    public enum Kind {
        ALERT("alert"),
        NOTIFICATION("notification"),
        ENDPOINT("endpoint"),
        RETRY("retry");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** The key of an alert that the subscription delivers. */
    public static OutboxKey alert(String subscription, String id) {
        return new OutboxKey(subscription, Kind.ALERT, id);
    }

    /** The key of a notification. */
    public static OutboxKey notification(String subscription, String id) {
        return new OutboxKey(subscription, Kind.NOTIFICATION, id);
    }

    /** The key of the state of the endpoint. */
    public static OutboxKey endpoint(String subscription) {
        return new OutboxKey(subscription, Kind.ENDPOINT, "");
    }

    /** The key of a request to deliver a notification again. */
    public static OutboxKey retry(String subscription, String notification) {
        return new OutboxKey(subscription, Kind.RETRY, notification);
    }

    /** @throws IllegalArgumentException if the text is no key */
    public static OutboxKey parse(String text) {
        String[] parts = text.split("\\|", 3);
        if (parts.length == 3) {
            for (Kind kind : Kind.values()) {
                if (kind.text.equals(parts[1])) {
                    return new OutboxKey(parts[0], kind, parts[2]);
                }
            }
        }
        throw new IllegalArgumentException("not a key of the outbox: " + text);
    }

    @Override
    public String toString() {
        return subscription + "|" + kind.text + "|" + id;
    }
}
