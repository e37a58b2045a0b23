package org.lodewire.client.owned;

import org.slf4j.Logger;

/** Logs when the coordinator of the group is not heard of any more, and when it is again: a line each. For one thread. */
public final class ContactLog {

    private final CoordinatorContact contact;
    private final Logger log;
    private boolean silent;

    /** @param log the log of the program */
    public ContactLog(CoordinatorContact contact, Logger log) {
        this.contact = contact;
        this.log = log;
    }

    /** Whether the coordinator was heard of recently, so that requests may be started. */
    public boolean isRecent(long now) {
        boolean recent = contact.isRecent(now);
        if (recent && silent) {
            log.info("Kafka answers again; requests go on");
            silent = false;
        } else if (!recent && !silent && contact.heard() > 0) {
            log.warn(
                    "Kafka has not answered for {} s; no request is started until it does, and nothing is lost",
                    (now - contact.heard()) / 1000);
            silent = true;
        }
        return recent;
    }
}
