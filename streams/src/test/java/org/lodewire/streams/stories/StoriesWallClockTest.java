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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.stories.index.Matches;
import org.lodewire.analysis.stories.index.Texts;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MatchedArticle;
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

/** The stories stage on the wall clock, which processes articles immediately. */
class StoriesWallClockTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT = Texts.words(1, 200);
    private static final String COPY = Texts.edited(TEXT, 40);
    private static final String OTHER = Texts.words(2, 200);

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.STORIES, state, ClockMode.WALL, 2);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void send(String id, int partition, ArticleTime time, String text) {
        MatchedArticle article = Matches.article(id, partition, time, text, "magnets");
        stage.send(Catalogue.MATCHED_ARTICLES, id, article, time.getEvent());
    }

    @Test
    void articlesDoNotWait() {
        send("a", 0, Times.published(NOON), TEXT);

        assertThat(stage.records(Catalogue.STORIES)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.getRecordTime()).isEqualTo(NOON);
        });
    }

    @Test
    void emitsEachMentionAndContributionWithTheTopicAsKey() {
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
        send("a", 0, Times.published(NOON), TEXT);
        send("a", 0, Times.published(NOON), TEXT);

        assertThat(stage.read(Catalogue.STORIES)).hasSize(1);
        assertThat(stage.read(Catalogue.TOPIC_CONTRIBUTIONS)).hasSize(1);
    }

    @Test
    void aRevisionRetractsTheMentionAndReplacesTheContribution() {
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
                .filteredOn(contribution -> contribution.getArticleId().equals("b"))
                .extracting(TopicContribution::getStoryId, TopicContribution::getAt, TopicContribution::getReplaces)
                .containsExactly(
                        tuple("a", NOON, null),
                        tuple("b", NOON.plusSeconds(9), new ReplacedContribution("a", NOON, 1)));
    }

    @Test
    void aRevisionRetractsContributionsToTopicsThatItNoLongerMatches() {
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
    void emitsTheEntitiesOfAnArticleOnceForEachRevision() {
        send("a", 0, Times.published(NOON), TEXT);
        MatchedArticle revision = MatchedArticle.newBuilder(
                        Matches.article("a", 0, Times.published(NOON.plusSeconds(9)), OTHER, "magnets"))
                .setEntities(List.of())
                .build();
        stage.send(Catalogue.MATCHED_ARTICLES, "a", revision, NOON);

        assertThat(stage.records(Catalogue.ENTITY_CONTRIBUTIONS))
                .extracting(
                        TestRecord::key, record -> record.value().getEntities().size())
                .containsExactly(tuple("a", 1), tuple("a", 0));
    }

    @Test
    void aRevisionNamesTheEntitiesThatItReplaces() {
        send("a", 0, Times.published(NOON), TEXT);
        send("a", 0, Times.published(NOON.plusSeconds(9)), OTHER);

        List<EntityContributions> emitted = stage.read(Catalogue.ENTITY_CONTRIBUTIONS);
        assertThat(emitted.get(0).getEntities()).containsExactly(new EntityMatch("Q148", "China", EntityType.PLACE, 2));
        assertThat(emitted.get(0).getReplaces()).isNull();
        assertThat(emitted.get(1).getReplaces())
                .isEqualTo(new ReplacedEntities("a", NOON, List.of(new ReplacedEntity("Q148", 2))));
    }

    @Test
    void rejectsAnArticleLaterThanTheGraceBySystemTime() {
        send("a", 0, Times.published(NOON.minus(Duration.ofHours(24))), TEXT);
        send("b", 0, Times.published(NOON.minus(Duration.ofHours(24)).minusMillis(1)), OTHER);

        assertThat(stage.read(Catalogue.STORIES))
                .extracting(StoryMembership::getArticleId)
                .containsExactly("a");
        assertThat(stage.read(Catalogue.REJECTED)).hasSize(1);
    }

    @Test
    void timePassesWithTheSlowestPartition() {
        pass(0, 25);
        assertThat(watermarks()).isEmpty();

        pass(1, 1);
        pass(1, 9);
        pass(1, 12);
        pass(1, 40);
        assertThat(watermarks()).containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(12), NOON.plusSeconds(25));
    }

    @Test
    void timeDoesNotPassWithTheWallClockAlone() {
        pass(0, 1);
        pass(1, 1);
        assertThat(watermarks()).containsExactly(NOON.plusSeconds(1));

        stage.advanceWallClock(Duration.ofHours(1));
        send("a", 0, Times.published(NOON.plusSeconds(3600)), TEXT);
        assertThat(stage.watermarks(Catalogue.TOPIC_CONTRIBUTIONS)).isEmpty();
    }

    private void pass(int rawPartition, long seconds) {
        stage.watermark(Catalogue.MATCHED_ARTICLES, new Watermark(rawPartition, 0, false), NOON.plusSeconds(seconds));
    }

    private List<Instant> watermarks() {
        return stage.watermarks(Catalogue.TOPIC_CONTRIBUTIONS).stream()
                .map(TestRecord::getRecordTime)
                .toList();
    }
}
