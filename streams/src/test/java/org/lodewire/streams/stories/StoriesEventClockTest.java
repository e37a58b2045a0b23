package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** The stories stage on the event clock, after a raw topic of two partitions. */
class StoriesEventClockTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT = Texts.words(1, 200);
    private static final String COPY = Texts.edited(TEXT, 40);
    private static final String OTHER = Texts.words(2, 200);

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.EVENT, 2);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(String id, int partition, ArticleTime time, String text) {
        MatchedArticle article = Matches.article(id, partition, time, text, "magnets");
        stage.send(Catalogue.MATCHED_ARTICLES, id, article, time.getEvent());
    }

    private void watermark(int partition, long sequence, Instant at) {
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(partition, sequence, false), at);
    }

    @Test
    void anArticleWaitsUntilEveryRawPartitionHasReachedIt() {
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        send("c", 0, Times.published(NOON.plusSeconds(2), NOON.plusSeconds(2), 2), OTHER);
        assertThat(stage.read(Catalogue.STORIES)).isEmpty();

        send("b", 1, Times.published(NOON.plusSeconds(1), NOON.plusSeconds(1), 1), COPY);
        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getArticleId, StoryMembership::getStoryId, StoryMembership::getKinship)
                .containsExactly(tuple("a", "a", Kinship.FIRST), tuple("b", "a", Kinship.NEAR));
    }

    @Test
    void aWatermarkReleasesArticlesThatWaitedForItsPartition() {
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        watermark(1, 1, NOON);

        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
    }

    @Test
    void withoutWatermarksArticlesWaitAtMostFiveSecondsWithoutInput() {
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        stage.advanceWallClock(Duration.ofSeconds(4));
        assertThat(stage.read(Catalogue.STORIES)).isEmpty();

        stage.advanceWallClock(Duration.ofSeconds(1));
        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
    }

    @Test
    void withWatermarksArticlesWaitWithoutLimit() {
        watermark(0, 0, NOON);
        watermark(1, 0, NOON);
        send("a", 0, Times.published(NOON.plusSeconds(1), NOON.plusSeconds(1), 0), TEXT);
        stage.advanceWallClock(Duration.ofHours(1));

        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
    }

    @Test
    void emitsWatermarksToTheTrendsAsWell() {
        watermark(0, 0, NOON);
        watermark(1, 0, NOON);

        assertThat(stage.watermarks(Catalogue.ENTITY_CONTRIBUTIONS))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.minusMillis(1));
    }

    @Test
    void rejectsAnArticleLaterThanTheGraceWithAReference() {
        watermark(0, 5, NOON.plus(Duration.ofHours(24)).plusMillis(2));
        watermark(1, 5, NOON.plus(Duration.ofHours(24)).plusMillis(2));
        send("a", 0, Times.published(NOON, NOON, 3), TEXT);

        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
        assertThat(stage.records(Catalogue.REJECTED)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("agency");
            assertThat(record.value().getReason()).isEqualTo(RejectionReason.LATE);
            assertThat(record.value().getStage()).isEqualTo("stories");
            assertThat(record.value().getLocation()).isEqualTo("news.articles.raw, partition 0, offset 3");
            assertThat(record.value().getOriginal()).isNull();
            assertThat(record.value().getOriginalSize()).isEqualTo(-1);
        });
    }

    @Test
    void emitsWatermarksOnlyWhereAStepOfTenSecondsEnds() {
        for (int tenths = 10; tenths <= 320; tenths++) {
            watermark(0, 0, NOON.plusMillis(100L * tenths));
            watermark(1, 0, NOON.plusMillis(100L * tenths));
        }

        // More articles with the time of a watermark may follow: only the time up to the millisecond before it has
        // passed.
        assertThat(stage.watermarks(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(
                        NOON.plusMillis(999),
                        NOON.plusMillis(10_099),
                        NOON.plusMillis(20_099),
                        NOON.plusMillis(30_099));
    }

    @Test
    void emitsTheEndOfInputOnceWhenEveryRawPartitionHasReachedIt() {
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(0, 1, true), NOON);
        assertThat(stage.records(Catalogue.TOPIC_CONTRIBUTIONS)).isEmpty();

        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(1, 1, true), NOON);
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(1, 1, true), NOON);
        assertThat(stage.records(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(TestRecord::key, TestRecord::getRecordTime)
                .containsExactly(
                        tuple(new Watermark(0, 0, false).key(), NOON.minusMillis(1)),
                        tuple("magnets", NOON),
                        tuple(new Watermark(0, 0, true).key(), NOON));
    }
}
