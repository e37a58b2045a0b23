package org.lodewire.subscriptions.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMatch;

class BackfillMatcherTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    private static TopicDefinition topic(String id, String query, @Nullable Instant effectiveFrom) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("1h"))
                .setEffectiveFrom(effectiveFrom)
                .build();
    }

    private static CleanArticle article(String text) {
        return CleanArticle.newBuilder()
                .setId("a")
                .setSource("agency")
                .setTitle(null)
                .setTime(ArticleTime.newBuilder()
                        .setEvent(NOON)
                        .setBasis(TimeBasis.PUBLISHED)
                        .setPublished(NOON.toString())
                        .setSeen(NOON)
                        .setClock(NOON)
                        .setSequence(7)
                        .build())
                .setOrigin(new Origin(3, 77L))
                .setContentHash("hash")
                .setText(text)
                .setKeptCharacters(text.length())
                .setRemovedCharacters(0)
                .build();
    }

    private static EntityFinder none() {
        throw new AssertionError("no query refers to an entity");
    }

    @Test
    void saysOfEachTopicWhetherTheArticleMatches() throws IOException {
        List<TopicDefinition> topics = List.of(
                topic("tin", "tin", null), topic("zinc", "zinc", null), topic("later", "tin", NOON.plusMillis(1)));
        try (BackfillMatcher matcher = new BackfillMatcher(topics, BackfillMatcherTest::none)) {
            MatchedArticle matched = matcher.match(article("A mine of tin, and more tin."));

            assertThat(matched.getBackfill()).containsExactly("later", "tin", "zinc");
            assertThat(matched.getMatches())
                    .extracting(TopicMatch::getTopic, TopicMatch::getCount)
                    .containsExactly(tuple("tin", 2));
            assertThat(matched.getMatches().get(0).getSpans()).hasSize(2);
        }
    }

    @Test
    void keepsWhatTheStoriesStageFindsTheArticleBy() throws IOException {
        try (BackfillMatcher matcher =
                new BackfillMatcher(List.of(topic("tin", "tin", null)), BackfillMatcherTest::none)) {
            CleanArticle article = article("Nothing of it.");

            assertThat(matcher.match(article)).satisfies(matched -> {
                assertThat(matched.getArticleId()).isEqualTo("a");
                assertThat(matched.getContentHash()).isEqualTo("hash");
                assertThat(matched.getTime()).isEqualTo(article.getTime());
                assertThat(matched.getMatches()).isEmpty();
            });
        }
    }
}
