package org.lodewire.streams.counts;

import java.time.Instant;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.run.StageDriver;

/** Sends what the counts stage reads. */
record CountsInput(StageDriver stage) {

    void contribute(String article, Instant at, int mentions) {
        stage.send(
                Catalogue.TOPIC_CONTRIBUTIONS,
                "magnets",
                TopicContribution.newBuilder()
                        .setTopic("magnets")
                        .setArticleId(article)
                        .setStoryId("story of " + article)
                        .setAt(at)
                        .setMentions(mentions)
                        .setSource("agency")
                        .build(),
                at);
    }

    void advanceTo(Instant time) {
        stage.watermark(Catalogue.TOPIC_CONTRIBUTIONS, new Watermark(0, false), time);
    }
}
