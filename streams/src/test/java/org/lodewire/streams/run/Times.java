package org.lodewire.streams.run;

import java.time.Instant;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.TimeBasis;

/** Times of made-up articles. */
public final class Times {

    private Times() {
    }

    /** Published at a time, and sent by a producer that had got to a clock and sequence. */
    public static ArticleTime published(Instant event, Instant clock, long sequence) {
        return time(event, TimeBasis.PUBLISHED, clock, sequence);
    }

    /** Published at a time and sent at once. */
    public static ArticleTime published(Instant event) {
        return published(event, event, 0);
    }

    /** First seen at a time, as nobody says when it was published, and sent at once. */
    public static ArticleTime seen(Instant event) {
        return time(event, TimeBasis.SEEN, event, 0);
    }

    private static ArticleTime time(Instant event, TimeBasis basis, Instant clock, long sequence) {
        return ArticleTime.newBuilder().setEvent(event).setBasis(basis)
                .setPublished(basis == TimeBasis.PUBLISHED ? event.toString() : null)
                .setSeen(event).setClock(clock).setSequence(sequence).build();
    }
}
