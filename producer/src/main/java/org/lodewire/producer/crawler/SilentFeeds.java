package org.lodewire.producer.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lodewire.producer.crawl.FeedSilence;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Durations;

/** Makes the alerts of silent feeds, in the form of those of silent sources. Stateless. */
final class SilentFeeds {

    private static final String RULE = "feed-silence";
    private static final long MINUTE = 60_000;

    private SilentFeeds() {}

    /** The alert that a feed has fallen silent, or speaks again. */
    static TopicAlert alert(FeedSilence silence) {
        String key = "source/" + silence.feedId();
        long silent = silence.at() - silence.lastNew();
        double expected = silence.usual() == 0 ? 0 : (double) silent / silence.usual();
        return TopicAlert.newBuilder()
                .setId(key + "/" + RULE + "/" + Instant.ofEpochMilli(silence.raisedAt()))
                .setTopic(key)
                .setLabel(silence.feedId())
                .setRule(RULE)
                .setKind("SILENCE")
                .setState(silence.raised() ? AlertState.RAISED : AlertState.RESOLVED)
                .setAt(Instant.ofEpochMilli(silence.at()))
                .setRaisedAt(Instant.ofEpochMilli(silence.raisedAt()))
                .setWindow("15m")
                .setMeasure("ARTICLES")
                .setObserved(silence.raised() ? 0 : 1)
                .setExpected(expected)
                .setScore((double) silent / silence.limit())
                .setSummary(summary(silence, silent))
                .setEvidence(List.of())
                .setHorizon(silent / MINUTE + "m")
                .setSeverity(Severity.WARNING)
                .setTags(List.of())
                .build();
    }

    private static String summary(FeedSilence silence, long silent) {
        String name = "feed " + silence.feedId();
        if (!silence.raised()) {
            return name + ": no longer silent, after " + length(silent);
        }
        return name + ": polls succeed, and nothing new since " + Instant.ofEpochMilli(silence.lastNew()) + ", for "
                + length(silent) + "; usually something new every " + length(silence.usual())
                + ", and its rhythm explains " + length(silence.limit());
    }

    /** In whole hours if there are some, as a silence of a feed is never shorter than a day. */
    private static String length(long millis) {
        Duration length = Duration.ofMillis(Math.max(MINUTE, millis));
        return Durations.format(
                length.toHours() > 1 ? Duration.ofHours(length.toHours()) : Duration.ofMinutes(length.toMinutes()));
    }
}
