package org.lodewire.producer.crawl;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;

/** What a host does next about something it has to do. */
sealed interface Step {

    /** Send a request. */
    record Request(FetchRequest request) implements Step {}

    /**
     * Have a document read that is here already, and go on as after a request for it. Reading takes long, and is not done at the
     * host's turn.
     *
     * @param url where it belongs, against which relative links are resolved
     */
    record Read(FetchResponse document, URI url) implements Step {}

    /** Fetch a robots.txt first, and then begin again. */
    record Robots(RobotsErrand errand) implements Step {}

    /** Go on with this at the next turn, without writing anything: a redirect on the same host, or a time to wait. */
    record Later(Payload payload, long due) implements Step {}

    /**
     * Write changes; once they are written, go on with this.
     *
     * @param next null if nothing is left to do
     * @param due  when; {@link PollSchedule#NEVER} to wait for a record
     */
    record Commit(List<Change> changes, @Nullable Payload next, long due) implements Step {

        static Commit last(List<Change> changes) {
            return new Commit(changes, null, PollSchedule.NEVER);
        }
    }
}
