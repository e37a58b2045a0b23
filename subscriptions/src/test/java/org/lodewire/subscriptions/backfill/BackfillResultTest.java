package org.lodewire.subscriptions.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicDefinition;

class BackfillResultTest {

    private static final Instant NOON = Instant.parse("2025-06-11T12:00:00Z");

    private final BackfillResult result = new BackfillResult(NOON, false);

    private void add(String id, String text) throws IOException {
        TopicDefinition tin = TopicDefinition.newBuilder()
                .setId("tin")
                .setLabel("tin")
                .setQuery("tin")
                .setWindows(List.of("1h"))
                .build();
        CleanArticle article = CleanArticle.newBuilder()
                .setId(id)
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
        try (BackfillMatcher matcher = new BackfillMatcher(List.of(tin), () -> {
            throw new AssertionError("no query refers to an entity");
        })) {
            result.add(matcher.match(article));
        }
    }

    @BeforeEach
    void addAnArticle() throws IOException {
        add("a", "A mine of tin.");
    }

    @Test
    void anEditedArticleMatchesOnce() throws IOException {
        add("a", "A large mine of tin.");

        assertThat(result.matched()).isEqualTo(Map.of("tin", 1L));
    }

    @Test
    void anArticleThatNoLongerMentionsATopicDoesNotMatch() throws IOException {
        add("a", "A mine of zinc.");

        assertThat(result.matched()).isEqualTo(Map.of("tin", 0L));
    }

    @Test
    void aWithdrawnArticleDoesNotMatch() {
        result.leave("a");

        assertThat(result.matched()).isEqualTo(Map.of("tin", 0L));
    }

    @Test
    void countsWhatItReadsInRecords() throws IOException {
        add("a", "A large mine of tin.");
        add("b", "Another mine of tin.");

        assertThat(result.lines())
                .containsExactly(
                        "Read 3 records of articles, the oldest of 2025-06-11T12:00:00Z.",
                        "backfilled tin: 2 articles match");
    }
}
