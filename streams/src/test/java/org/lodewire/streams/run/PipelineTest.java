package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;
import static org.lodewire.streams.run.ArticleTexts.UNRELATED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

class PipelineTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.EVENT);
        pipeline.define(Topics.topic("magnets", "neodymium").build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void cleansAnArticleAndFindsItsEntities() {
        pipeline.send("a", NOON, "Leave a Reply\n" + ABOUT);

        assertThat(pipeline.read(Catalogue.CLEAN)).singleElement().satisfies(article -> {
            assertThat(article.getText()).startsWith("Officials").doesNotContain("Leave a Reply");
            assertThat(article.getOrigin().getOffset()).isZero();
        });
        assertThat(pipeline.read(Catalogue.ENTITIES).get(0).getEntities())
                .extracting("name")
                .anyMatch(name -> name.toString().equalsIgnoreCase("neodymium"));
    }

    @Test
    void watermarksAreNotWrittenAmongArticlesIfNoStageReadsThemThere() {
        pipeline.passTo(NOON);

        assertThat(pipeline.records(Catalogue.CLEAN)).isEmpty();
    }

    @Test
    void publishesAMentionWithItsStoryAndSnippet() {
        pipeline.send("a", NOON, ABOUT);
        pipeline.passTo(NOON.plusSeconds(1));

        assertThat(pipeline.records(Catalogue.MENTIONS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets");
            assertThat(record.getRecordTime()).isEqualTo(NOON);
            assertThat(record.value().getStoryId()).isEqualTo(ArticleIds.id("a"));
            assertThat(record.value().getCount()).isEqualTo(1);
            assertThat(record.value().getSpans().get(0).getSnippet()).contains("shipment of neodymium");
        });
    }

    @Test
    void countsFallToZeroWhenTimePasses() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plus(Duration.ofDays(8)));

        Map<Instant, TopicCount> counts = pipeline.counts("1h");
        assertThat(counts.keySet()).containsExactly(NOON.plusSeconds(60), NOON.plusSeconds(3660));
        assertThat(counts.get(NOON.plusSeconds(60)))
                .extracting("articles", "stories", "mentions")
                .containsExactly(1L, 1L, 1L);
        assertThat(counts.get(NOON.plusSeconds(3660)))
                .extracting("articles", "stories", "mentions")
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void theEndOfTheInputMakesTheLastCountOfEveryWindowFinal() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.end();

        assertThat(pipeline.read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getArticles)
                .containsExactly(
                        tuple(NOON.plusSeconds(10), 1L),
                        tuple(NOON.plusSeconds(60), 1L),
                        tuple(NOON.plusSeconds(900), 1L),
                        tuple(NOON.plusSeconds(7200), 1L));
    }

    @Test
    void copiesAreSeveralArticlesButOneStory() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send(
                "b",
                NOON.plusSeconds(5),
                ABOUT + "The port handles about a tenth of all such shipments, according to its own figures.\n");
        pipeline.passTo(NOON.plusSeconds(61));

        assertThat(pipeline.read(Catalogue.STORIES))
                .extracting(StoryMembership::getStoryId, StoryMembership::getKinship)
                .containsExactly(tuple(ArticleIds.id("a"), Kinship.FIRST), tuple(ArticleIds.id("a"), Kinship.NEAR));
        assertThat(pipeline.counts("1h").values())
                .singleElement()
                .extracting("articles", "stories", "mentions")
                .containsExactly(2L, 1L, 2L);
    }

    @Test
    void aRepeatChangesNothing() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plusSeconds(61));

        assertThat(pipeline.read(Catalogue.CLEAN)).hasSize(1);
        assertThat(pipeline.counts("1h").values())
                .singleElement()
                .extracting("articles", "revision")
                .containsExactly(1L, 0);
    }

    @Test
    void aRevisionReplacesWhatTheEarlierContentContributed() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send("a", NOON.plusSeconds(3), UNRELATED);
        pipeline.passTo(NOON.plusSeconds(61));

        assertThat(pipeline.read(Catalogue.CLEAN))
                .extracting(CleanArticle::getRevises)
                .containsExactly(false, true);
        assertThat(pipeline.read(Catalogue.MENTIONS))
                .extracting(TopicMention::getRetracted)
                .containsExactly(false, true);
        assertThat(pipeline.counts("1h")).isEmpty();
    }

    @Test
    void aRevisionAfterTheEndOfTheStepCorrectsTheCount() {
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plusSeconds(61));
        pipeline.send("a", NOON.plusSeconds(3), UNRELATED);
        pipeline.passTo(NOON.plusSeconds(121));

        assertThat(pipeline.counts("1h").get(NOON.plusSeconds(60)))
                .extracting("articles", "revision")
                .containsExactly(0L, 1);
    }

    @Test
    void aLateArticleCorrectsTheCountsOfItsWindows() {
        pipeline.send("b", NOON.plus(Duration.ofHours(3)), UNRELATED);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plus(Duration.ofHours(4)));

        Map<Instant, TopicCount> counts = pipeline.counts("1h");
        assertThat(counts.get(NOON.plusSeconds(60)))
                .extracting("articles", "revision")
                .containsExactly(1L, 1);
        assertThat(counts.get(NOON.plusSeconds(3660))).extracting("articles").isEqualTo(0L);
    }

    @Test
    void anArticleThatIsLaterThanTheGraceIsRejectedWithTheReason() {
        pipeline.send("b", NOON.plus(Duration.ofHours(25)), UNRELATED);
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.passTo(NOON.plus(Duration.ofHours(26)));

        assertThat(pipeline.read(Catalogue.REJECTED)).singleElement().satisfies(rejected -> {
            assertThat(rejected.getReason()).isEqualTo(RejectionReason.LATE);
            assertThat(rejected.getArticleId()).isEqualTo(ArticleIds.id("a"));
            assertThat(rejected.getOriginal().remaining()).isEqualTo((int) rejected.getOriginalSize());
        });
        assertThat(pipeline.counts("1h")).isEmpty();
    }

    @Test
    void rejectsAnArticleWithoutContent() {
        pipeline.send("a", NOON, "");

        assertThat(pipeline.read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getReason)
                .containsExactly(RejectionReason.EMPTY);
    }

    @Test
    void continuesAfterARecordThatCannotBeDecoded() {
        pipeline.sendBytes(new byte[] {1, 2, 3}, NOON);
        pipeline.send("a", NOON, ABOUT);

        assertThat(pipeline.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(letter.headers().lastHeader("__streams.errors.topic").value())
                    .asString()
                    .isEqualTo(Catalogue.RAW.name());
        });
        assertThat(pipeline.read(Catalogue.CLEAN)).hasSize(1);
    }
}
