package org.lodewire.producer.receive;

import java.util.Optional;
import org.lodewire.client.http.Problem;

/** Whether articles can be published now. Thread-safe. */
interface Availability {

    /** What keeps them from it, 503 or 429; empty if nothing does. */
    Optional<Problem> problem();
}
