package org.lodewire.analysis.clean.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** Dates an article from its own content if its source gave no date. Stateless. */
public final class StatedTime {

    private StatedTime() {}

    /**
     * The time of an article. The date that the content states is used only if the source gave none and the date
     * includes a time of day and an offset. It must pass the same checks as a date from a source; if it fails, the
     * clamp records why. The event time is never later than the producer's clock at the time it sent the article, if that
     * clock had started.
     *
     * @param given  as the producer sent it
     * @param stated the date in the content, null if there is none
     */
    public static ArticleTime of(ArticleTime given, @Nullable PublicationDate stated) {
        boolean undated = given.getBasis() == TimeBasis.SEEN && given.getPublished() == null && !given.getByArrival();
        if (!undated || stated == null || !isComplete(stated)) {
            return given;
        }
        PublishedTime published = PublishedTime.of(stated.toOffsetDateTime());
        EventTime time = EventTime.of(published, given.getSeen());
        ArticleTime.Builder dated =
                ArticleTime.newBuilder(given).setPublished(published.text()).setClamp(time.clamp());
        return time.basis() == TimeBasis.SEEN
                ? dated.build()
                : dated.setBasis(TimeBasis.PUBLISHED)
                        .setEvent(earlier(time.event(), given.getClock()))
                        .build();
    }

    /** Whether a time comes from the content and not from the producer. */
    public static boolean isStated(ArticleTime time, ArticleTime given) {
        return time.getBasis() == TimeBasis.PUBLISHED && given.getBasis() == TimeBasis.SEEN;
    }

    /** An offset with seconds is local mean time, which was used before there were time zones. */
    private static boolean isComplete(PublicationDate date) {
        return date.offset() != null && date.offset().getTotalSeconds() % 60 == 0;
    }

    private static Instant earlier(Instant event, Instant clock) {
        return event.isBefore(clock) || clock.isBefore(EventTime.EARLIEST) ? event : clock;
    }
}
