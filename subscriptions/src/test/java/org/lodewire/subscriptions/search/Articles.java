package org.lodewire.subscriptions.search;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicMention;

/** Records for tests: the pipeline's output of one article. */
public final class Articles {

    public static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    private Articles() {}

    public static ArticleTime time(Instant event) {
        return ArticleTime.newBuilder()
                .setEvent(event)
                .setBasis(TimeBasis.PUBLISHED)
                .setPublished(event.toString())
                .setSeen(event)
                .setClock(event)
                .setSequence(0)
                .build();
    }

    public static CleanArticle clean(String id, Instant time, @Nullable String title, String text) {
        return CleanArticle.newBuilder()
                .setId(id)
                .setSource("agency")
                .setUrl("https://agency.example/" + id)
                .setTitle(title)
                .setLanguage("en")
                .setTime(time(time))
                .setOrigin(new Origin(0, 0L))
                .setContentHash(Integer.toHexString((title + text).hashCode()))
                .setText(text)
                .setKeptCharacters(text.length())
                .setRemovedCharacters(0)
                .build();
    }

    public static CleanArticle withdrawn(String id, Instant time) {
        return CleanArticle.newBuilder(clean(id, time, null, ""))
                .setContentHash("")
                .setRevises(true)
                .setWithdrawn(true)
                .build();
    }

    public static ArticleEntities entities(String id, Instant time, Entity... entities) {
        return new ArticleEntities(id, "agency", time(time), false, false, List.of(entities));
    }

    public static Entity entity(String id, String name, Span... mentions) {
        return new Entity(EntityType.PLACE, name, id, mentions.length, 0.5, List.of(mentions));
    }

    public static StoryMembership story(String id, String story, Instant time, Kinship kinship) {
        return new StoryMembership(
                id,
                story,
                "agency",
                id,
                time(time),
                kinship,
                kinship == Kinship.FIRST ? null : story,
                1.0,
                false,
                false);
    }

    public static TopicMention mention(String topic, String id, Instant time, boolean retracted) {
        return new TopicMention(topic, id, id, "agency", null, null, time(time), 1, List.of(), retracted);
    }

    /** The article with all of these records, in their order. */
    public static ArticleParts parts(String id, SpecificRecord... records) {
        ArticleParts parts = ArticleParts.none(id);
        for (SpecificRecord record : records) {
            if (record instanceof CleanArticle clean) {
                parts = parts.with(clean);
            } else if (record instanceof ArticleEntities entities) {
                parts = parts.with(entities);
            } else if (record instanceof StoryMembership story) {
                parts = parts.with(story);
            } else if (record instanceof TopicMention mention) {
                parts = parts.with(mention);
            }
        }
        return parts;
    }
}
