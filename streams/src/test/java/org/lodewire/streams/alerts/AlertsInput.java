package org.lodewire.streams.alerts;

import java.time.Duration;
import java.time.Instant;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.run.StageDriver;

/** Sends what the alerts stage reads. */
record AlertsInput(StageDriver stage) {

    static Instant minute(long minute) {
        return StageDriver.NOON.plus(Duration.ofMinutes(minute));
    }

    void count(long minute, long articles) {
        count(minute, articles, "1h", false);
    }

    void count(long minute, long articles, String window, boolean provisional) {
        Instant end = minute(minute);
        stage.send(
                Catalogue.COUNTS,
                "magnets|" + window,
                TopicCount.newBuilder()
                        .setTopic("magnets")
                        .setWindow(window)
                        .setStart(end.minus(Duration.ofHours(1)))
                        .setEnd(end)
                        .setArticles(articles)
                        .setStories(0)
                        .setMentions(0)
                        .setRevision(0)
                        .setProvisional(provisional)
                        .build(),
                end);
    }

    void contribute(String article, Instant at, boolean retracted) {
        contribute(article, at, retracted, false);
    }

    void withdraw(String article, Instant at) {
        contribute(article, at, true, true);
    }

    private void contribute(String article, Instant at, boolean retracted, boolean withdrawn) {
        stage.send(
                Catalogue.TOPIC_CONTRIBUTIONS,
                "magnets",
                TopicContribution.newBuilder()
                        .setTopic("magnets")
                        .setArticleId(article)
                        .setStoryId("story")
                        .setAt(at)
                        .setMentions(1)
                        .setSource("agency")
                        .setSnippet("of " + article)
                        .setRetracted(retracted)
                        .setWithdrawn(withdrawn)
                        .build(),
                at);
    }

    void advanceTo(Instant time) {
        stage.watermark(Catalogue.TOPIC_CONTRIBUTIONS, new Watermark(0, false), time);
    }
}
