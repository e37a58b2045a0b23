package org.lodewire.client.http;

/** A host may not be connected to. */
public final class HostRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It is a number that is no address in the usual form. */
        NUMBER("the host is a number that programs read as different addresses; write it as 192.0.2.1"),
        /** It has no address. */
        UNKNOWN("no address was found for the host"),
        /** Its address is loopback or private, and not allowed. */
        NOT_ALLOWED(
                "the host has an address that is not public; --allow-private and --allow-range allow such addresses"),
        /** Its address is one that nothing allows. */
        NEVER("the host has an address that is never connected to, such as a link-local one or a cloud's metadata");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    HostRefusedException(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why, in a clause without a full stop. */
    public String detail() {
        return reason.text;
    }
}
