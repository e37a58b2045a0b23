package org.lodewire.subscriptions.counts;

import java.time.Instant;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;

/** Counts for tests, on a day in July. */
public final class CountFixture {

    private CountFixture() {}

    /** A time of the day, such as 12:00:10. */
    public static Instant at(String time) {
        return Instant.parse("2026-07-01T" + time + "Z");
    }

    /** A final count, as first emitted. */
    public static TopicCount count(String topic, CountWindow window, String end, long articles) {
        return builder(topic, window, end, articles).build();
    }

    /** A count of which tests set the rest. */
    public static TopicCount.Builder builder(String topic, CountWindow window, String end, long articles) {
        return TopicCount.newBuilder()
                .setTopic(topic)
                .setWindow(window.label())
                .setStart(at(end).minus(window.length()))
                .setEnd(at(end))
                .setArticles(articles)
                .setStories(articles)
                .setMentions(2 * articles)
                .setRevision(0);
    }
}
