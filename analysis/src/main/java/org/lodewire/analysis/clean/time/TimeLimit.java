package org.lodewire.analysis.clean.time;

import java.time.Instant;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;

/**
 * Bounds the times of a raw record, which any producer may have written. A record cannot know a time after the one at which
 * the broker took it, apart from five minutes for clocks that are fast. That time is not on the record; the time at which the
 * record is read is never before it. So no valid record is changed, however late or often it is read. Immutable.
 */
public final class TimeLimit {

    /** Sequence numbers that leave room for what readers add to them. */
    private static final long MAX_SEQUENCE = Long.MAX_VALUE / 2;

    private final Instant read;
    private final Instant latest;

    private TimeLimit(Instant read) {
        this.read = read;
        this.latest = read.plus(EventTime.MAX_AHEAD);
    }

    /** The limit of a record that is read at a time. */
    public static TimeLimit at(Instant read) {
        return new TimeLimit(read);
    }

    /** Whether a record may move the clock to a time. */
    public boolean allows(Instant time) {
        return !time.isBefore(Instant.EPOCH) && !time.isAfter(latest);
    }

    /**
     * The time of an article within the limit: the same object if it is. A clock beyond the limit is replaced by the one that
     * was reached before. A time of publication that is not plausible is replaced by the time at which the article was first
     * seen, with the reason, as a producer of Lodewire does it.
     *
     * @param reached the clock before the article, 1970-01-01T00:00:00Z if it has not started
     */
    public ArticleTime bounded(ArticleTime given, Instant reached) {
        boolean valid = allows(given.getClock());
        Instant clock = valid ? given.getClock() : reached;
        long sequence = valid ? Math.max(0, Math.min(given.getSequence(), MAX_SEQUENCE)) : 0;
        Instant started = clock.isBefore(EventTime.EARLIEST) ? read : clock;
        Instant seen = isPlausible(given.getSeen()) ? given.getSeen() : started;
        EventTime event = event(given, seen);
        ArticleTime bounded = ArticleTime.newBuilder(given)
                .setEvent(event.event())
                .setBasis(event.basis())
                .setClamp(event.clamp())
                .setSeen(seen)
                .setClock(clock)
                .setSequence(sequence)
                .build();
        return bounded.equals(given) ? given : bounded;
    }

    private EventTime event(ArticleTime given, Instant seen) {
        Instant event = given.getEvent();
        if (given.getBasis() == TimeBasis.SEEN) {
            return new EventTime(isPlausible(event) ? event : seen, TimeBasis.SEEN, given.getClamp());
        }
        if (event.isBefore(EventTime.EARLIEST)) {
            return new EventTime(seen, TimeBasis.SEEN, Clamp.IMPLAUSIBLE);
        }
        return event.isAfter(latest) || event.isAfter(seen.plus(EventTime.MAX_AHEAD))
                ? new EventTime(seen, TimeBasis.SEEN, Clamp.FUTURE)
                : new EventTime(event, TimeBasis.PUBLISHED, given.getClamp());
    }

    private boolean isPlausible(Instant time) {
        return !time.isBefore(EventTime.EARLIEST) && !time.isAfter(latest);
    }
}
