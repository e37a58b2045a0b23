package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.FoundEntity;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TimeBasis;

class EntitySpansTest {

    private static ArticleEntities entities(@Nullable String id, Span... mentions) {
        Entity entity = Entity.newBuilder()
                .setType(EntityType.PLACE)
                .setName("China")
                .setWikidataId(id)
                .setCount(mentions.length)
                .setSalience(1)
                .setMentions(List.of(mentions))
                .build();
        return ArticleEntities.newBuilder()
                .setArticleId("a")
                .setSource("agency")
                .setTime(ArticleTime.newBuilder()
                        .setEvent(Instant.EPOCH)
                        .setBasis(TimeBasis.SEEN)
                        .setSeen(Instant.EPOCH)
                        .setClock(Instant.EPOCH)
                        .build())
                .setEntities(List.of(entity))
                .build();
    }

    private static Span span(Field field, int start, int end) {
        return new Span(field, start, end, null);
    }

    @Test
    void convertsCodePointsToUtf16() {
        assertThat(EntitySpans.of(
                        entities("Q148", span(Field.BODY, 9, 14), span(Field.TITLE, 2, 7), span(Field.BODY, 1, 6)),
                        "😀 China",
                        "😀China 😀 China"))
                .containsExactly(
                        new EntitySpan("Q148", Field.TITLE, 3, 8),
                        new EntitySpan("Q148", Field.BODY, 2, 7),
                        new EntitySpan("Q148", Field.BODY, 11, 16));
    }

    @Test
    void leavesOutEntitiesWithoutAnId() {
        assertThat(EntitySpans.of(entities(null, span(Field.BODY, 0, 5)), null, "China"))
                .isEmpty();
        assertThat(EntitySpans.of(List.of(new FoundEntity(
                        EntityType.PLACE, "China", null, 1, List.of(new EntityMention(Field.BODY, 0, 5))))))
                .isEmpty();
    }

    @Test
    void leavesOutMentionsOutsideTheTexts() {
        assertThat(EntitySpans.of(
                        entities("Q148", span(Field.BODY, 0, 6), span(Field.BODY, 3, 3), span(Field.TITLE, 0, 1)),
                        null,
                        "China"))
                .isEmpty();
    }
}
