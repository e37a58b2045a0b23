package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.util.List;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicMatch;

/** Synthetic articles as the topics stage publishes them. */
public final class Matches {

    private Matches() {}

    /** Returns an article from a raw partition that matches a topic once. */
    public static MatchedArticle article(String id, int partition, ArticleTime time, String text, String topic) {
        return MatchedArticle.newBuilder()
                .setArticleId(id)
                .setSource("agency")
                .setTitle("Headline")
                .setUrl("https://agency.example/" + id)
                .setTime(time)
                .setOrigin(new Origin(partition, time.getSequence()))
                .setContentHash(Integer.toHexString(text.hashCode()))
                .setSignature(
                        ByteBuffer.wrap(StorySignature.of("Headline", text).encode()))
                .setMatches(List.of(
                        new TopicMatch(topic, 1, List.of(new Span(Field.BODY, 0, 5, text.substring(0, 9))))))
                .setEntities(List.of(new EntityMatch("Q148", "China", EntityType.PLACE, 2)))
                .build();
    }
}
