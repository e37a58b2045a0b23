package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicContribution;

class NewestArticlesTest {

    private final NewestArticles articles = new NewestArticles(new InMemoryOrderedStore());

    private static TopicContribution article(String id, long at) {
        return TopicContribution.newBuilder()
                .setTopic("magnets")
                .setArticleId(id)
                .setStoryId("story")
                .setAt(Instant.ofEpochMilli(at))
                .setMentions(1)
                .setSource("agency")
                .build();
    }

    private List<String> between(long after, long until, @Nullable TopicContribution late) {
        return articles.between("magnets", after, until, late).stream()
                .map(Evidence::getArticleId)
                .toList();
    }

    @Test
    void theLateArticleIsAmongTheEvidenceAlthoughNewerOnesAreRetained() {
        for (int i = 0; i < 200; i++) {
            articles.add(article("a" + i, 1_000 + i));
        }
        TopicContribution late = article("late", 500);
        articles.add(late);

        assertThat(between(0, 900, null)).isEmpty();
        assertThat(between(0, 900, late)).containsExactly("late");
    }

    @Test
    void theLateArticleTakesThePlaceOfTheOldestShown() {
        for (int i = 0; i < 10; i++) {
            articles.add(article("a" + i, 1_000 + i));
        }

        assertThat(between(0, 2_000, article("late", 500))).containsExactly("a9", "a8", "a7", "a6", "late");
    }

    @Test
    void evidenceNamesTheEntitiesOfTheArticle() {
        articles.add(TopicContribution.newBuilder(article("a", 1_000))
                .setEntities(List.of("Q148", "Q30"))
                .build());

        assertThat(articles.between("magnets", 0, 2_000, null))
                .extracting(Evidence::getEntities)
                .containsExactly(List.of("Q148", "Q30"));
    }

    @Test
    void aLateArticleOfAnotherTimeIsNoEvidence() {
        articles.add(article("a", 1_000));

        assertThat(between(0, 2_000, article("late", 3_000))).containsExactly("a");
    }

    @Test
    void theEvidenceMarksPreviews() {
        articles.add(article("whole", 1_000));
        articles.add(TopicContribution.newBuilder(article("preview", 2_000))
                .setPreview(true)
                .build());

        assertThat(articles.between("magnets", 0, 2_000, null))
                .extracting(Evidence::getArticleId, Evidence::getPreview)
                .containsExactly(tuple("preview", true), tuple("whole", false));
    }

    @Test
    void knowsWhetherATopicWasMentionedInATime() {
        articles.add(article("a", 1_000));

        assertThat(articles.isAnyBetween("magnets", 999, 1_000)).isTrue();
        assertThat(articles.isAnyBetween("magnets", 1_000, 2_000)).isFalse();
        assertThat(articles.isAnyBetween("bridges", 0, 2_000)).isFalse();
    }
}
