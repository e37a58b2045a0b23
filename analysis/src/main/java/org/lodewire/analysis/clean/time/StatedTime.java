package org.lodewire.analysis.clean.time;

import java.time.Instant;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.EventTime;
import org.lodewire.schemas.time.PublishedTime;

/** The time of an article that its source did not date, but that states when it was published. */
public final class StatedTime {

    private StatedTime() {}

    /**
     * The time to go by. What the content states is taken only if it is a date, a time of day and an offset, and by the
     * rules that producers go by; what is not taken leaves its reason. It is never later than the record's clock, which is
     * how far time had got when the article was sent.
     *
     * @param given  as the producer sent it
     * @param stated as the content has it; null if it says nothing
     */
    public static ArticleTime of(ArticleTime given, String stated) {
        boolean open = given.getBasis() == TimeBasis.SEEN && given.getPublished() == null && !given.getByArrival();
        PublishedTime published = open && stated != null ? PublishedTime.read(stated) : null;
        if (published == null || !published.moment()) {
            return given;
        }
        EventTime time = EventTime.of(published, given.getSeen());
        ArticleTime.Builder found =
                ArticleTime.newBuilder(given).setPublished(stated).setClamp(time.clamp());
        return time.basis() == TimeBasis.SEEN
                ? found.build()
                : found.setBasis(TimeBasis.PUBLISHED)
                        .setEvent(earlier(time.event(), given.getClock()))
                        .build();
    }

    /** Whether a time is what the content states, and not what the producer went by. */
    public static boolean isOwn(ArticleTime time, ArticleTime given) {
        return time.getBasis() == TimeBasis.PUBLISHED && given.getBasis() == TimeBasis.SEEN;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
