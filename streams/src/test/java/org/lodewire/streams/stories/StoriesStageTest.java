package org.lodewire.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class StoriesStageTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT = Texts.words(1, 200);
    private static final String COPY = Texts.edited(TEXT, 40);
    private static final String OTHER = Texts.words(2, 200);

    @TempDir
    private Path state;

    private StageDriver stage;

    private void run(ClockMode mode, int rawPartitions) {
        stage = StageDriver.only(Stage.STORIES, state, mode, rawPartitions);
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
    void anArticleWaitsUntilEveryRawPartitionGotAsFar() {
        run(ClockMode.EVENT, 2);
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        send("c", 0, Times.published(NOON.plusSeconds(2), NOON.plusSeconds(2), 2), OTHER);
        assertThat(stage.read(Catalogue.STORIES)).isEmpty();

        send("b", 1, Times.published(NOON.plusSeconds(1), NOON.plusSeconds(1), 1), COPY);
        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getArticleId, StoryMembership::getStoryId, StoryMembership::getKinship)
                .containsExactly(tuple("a", "a", Kinship.FIRST), tuple("b", "a", Kinship.NEAR));
    }

    @Test
    void aMarkReleasesWhatWaitedForItsPartition() {
        run(ClockMode.EVENT, 2);
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        watermark(1, 1, NOON);

        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
    }

    @Test
    void aProducerWithoutMarksIsWaitedForUntilItWasSilentForFiveSeconds() {
        run(ClockMode.EVENT, 2);
        send("a", 0, Times.published(NOON, NOON, 0), TEXT);
        stage.advanceWallClock(Duration.ofSeconds(4));
        assertThat(stage.read(Catalogue.STORIES)).isEmpty();

        stage.advanceWallClock(Duration.ofSeconds(1));
        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
    }

    @Test
    void aProducerWithMarksIsWaitedForHoweverLongItIsSilent() {
        run(ClockMode.EVENT, 2);
        watermark(0, 0, NOON);
        watermark(1, 0, NOON);
        send("a", 0, Times.published(NOON.plusSeconds(1), NOON.plusSeconds(1), 0), TEXT);
        stage.advanceWallClock(Duration.ofHours(1));

        assertThat(stage.read(Catalogue.STORIES)).isEmpty();
    }

    @Test
    void onTheWallClockNothingWaits() {
        run(ClockMode.WALL, 2);
        send("a", 0, Times.published(NOON), TEXT);

        assertThat(stage.records(Catalogue.STORIES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.getRecordTime()).isEqualTo(NOON);
        });
    }

    @Test
    void tellsEachMentionAndItsHitUnderTheTopic() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON.minusSeconds(5)), TEXT);

        assertThat(stage.records(Catalogue.MENTIONS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets");
            assertThat(record.getRecordTime()).isEqualTo(NOON.minusSeconds(5));
            assertThat(record.value().getUrl()).isEqualTo("https://agency.example/a");
        });
        assertThat(stage.records(Catalogue.TOPIC_CONTRIBUTIONS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets");
            assertThat(record.value().getSnippet()).isEqualTo(TEXT.substring(0, 9));
        });
    }

    @Test
    void aRepeatChangesNothing() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON), TEXT);
        send("a", 0, Times.published(NOON), TEXT);

        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS)).hasSize(1);
    }

    @Test
    void aRevisionTakesBackTheMentionAndReplacesTheHitOfTheEarlierContent() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON), TEXT);
        send("b", 0, Times.published(NOON), COPY);
        send("b", 0, Times.published(NOON.plusSeconds(9)), OTHER);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getStoryId, StoryMembership::getRevises)
                .containsExactly(tuple("a", false), tuple("a", false), tuple("b", true));
        assertThat(stage.read(Catalogue.MENTIONS))
                .filteredOn(mention -> mention.getArticleId().equals("b"))
                .extracting(TopicMention::getStoryId, TopicMention::getRetracted)
                .containsExactly(tuple("a", false), tuple("a", true), tuple("b", false));
        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS))
                .filteredOn(hit -> hit.getArticleId().equals("b"))
                .extracting(TopicContribution::getStoryId, TopicContribution::getAt, TopicContribution::getReplaces)
                .containsExactly(
                        tuple("a", NOON, null),
                        tuple("b", NOON.plusSeconds(9), new ReplacedContribution("a", NOON, 1)));
    }

    @Test
    void aRevisionRetractsTheHitsOfTopicsThatItDoesNotMention() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON), TEXT);
        stage.send(
                Catalogue.MATCHED_ARTICLES, "a", Matches.article("a", 0, Times.published(NOON), OTHER, "ships"), NOON);

        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(
                        TopicContribution::getTopic, TopicContribution::getRetracted, TopicContribution::getReplaces)
                .containsExactly(
                        tuple("magnets", false, null), tuple("magnets", true, null), tuple("ships", false, null));
    }

    @Test
    void tellsTheEntitiesOfAnArticleOnceAndWhatTheyReplace() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON), TEXT);
        MatchedArticle revision = MatchedArticle.newBuilder(
                        Matches.article("a", 0, Times.published(NOON.plusSeconds(9)), OTHER, "magnets"))
                .setEntities(List.of())
                .build();
        stage.send(Catalogue.MATCHED_ARTICLES, "a", revision, NOON);

        assertThat(stage.records(Catalogue.ENTITY_CONTRIBUTIONS))
                .extracting(TestRecord::key)
                .containsExactly("a", "a");
        assertThat(stage.records(Catalogue.ENTITY_CONTRIBUTIONS)).isEmpty();
    }

    @Test
    void aRevisionSaysWhichEntitiesItReplaces() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON), TEXT);
        send("a", 0, Times.published(NOON.plusSeconds(9)), OTHER);

        List<EntityContributions> told = stage.read(Catalogue.ENTITY_CONTRIBUTIONS);
        assertThat(told.get(0).getEntities()).containsExactly(new EntityMatch("Q148", "China", EntityType.PLACE, 2));
        assertThat(told.get(0).getReplaces()).isNull();
        assertThat(told.get(1).getReplaces())
                .isEqualTo(new ReplacedEntities("a", NOON, List.of(new ReplacedEntity("Q148", 2))));
    }

    @Test
    void marksGoOnToTheTrendsToo() {
        run(ClockMode.EVENT, 1);
        watermark(0, 0, NOON);

        assertThat(stage.watermarks(Catalogue.ENTITY_CONTRIBUTIONS))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.minusMillis(1));
    }

    @Test
    void whatComesLaterThanTheGraceAfterAllIsRejectedWithAReference() {
        run(ClockMode.EVENT, 1);
        watermark(0, 5, NOON.plus(Duration.ofHours(24)).plusMillis(2));
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
    void onTheWallClockLateIsByTheTimeOfTheMachine() {
        run(ClockMode.WALL, 1);
        send("a", 0, Times.published(NOON.minus(Duration.ofHours(24))), TEXT);
        send("b", 0, Times.published(NOON.minus(Duration.ofHours(24)).minusMillis(1)), OTHER);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getArticleId)
                .containsExactly("a");
        assertThat(stage.read(Catalogue.REJECTED)).hasSize(1);
    }

    @Test
    void marksGoOnOnlyWhereAStepOfTenSecondsEnds() {
        run(ClockMode.EVENT, 1);
        for (int tenths = 10; tenths <= 320; tenths++) {
            watermark(0, 0, NOON.plusMillis(100L * tenths));
        }

        // Up to a watermark's time there may still come articles: what has surely passed is the millisecond before.
        assertThat(stage.watermarks(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(
                        NOON.plusMillis(999),
                        NOON.plusMillis(10_099),
                        NOON.plusMillis(20_099),
                        NOON.plusMillis(30_099));
    }

    @Test
    void theEndOfACorpusIsToldOnceWhenEveryRawPartitionGotThere() {
        run(ClockMode.EVENT, 2);
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

    @Test
    void onTheWallClockTimePassesByItself() {
        run(ClockMode.WALL, 1);
        for (int second = 1; second <= 25; second++) {
            stage.advanceWallClock(Duration.ofSeconds(1));
        }

        assertThat(stage.watermarks(Catalogue.TOPIC_CONTRIBUTIONS))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(10), NOON.plusSeconds(20));
    }
}
