package org.lodewire.streams.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.ReplacedEntities;
import org.lodewire.schemas.ReplacedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class TrendsStageTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.TRENDS, state, ClockMode.EVENT);
        advanceTo(NOON.minusSeconds(60));
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void contribute(String article, String story, Instant at, String... entities) {
        send(article, story, at, null, entities);
    }

    private void send(
            String article, String story, Instant at, @Nullable ReplacedEntities replaced, String... entities) {
        stage.send(
                Catalogue.ENTITY_CONTRIBUTIONS,
                article,
                EntityContributions.newBuilder()
                        .setArticleId(article)
                        .setStoryId(story)
                        .setAt(at)
                        .setEntities(Stream.of(entities)
                                .map(entity -> new EntityMatch(entity, "Name of " + entity, EntityType.PLACE, 2))
                                .toList())
                        .setReplaces(replaced)
                        .build(),
                at);
    }

    private void advanceTo(Instant time) {
        stage.watermark(Catalogue.ENTITY_CONTRIBUTIONS, new Watermark(0, false), time);
    }

    private List<EntityCount> counts(String window) {
        return stage.read(Catalogue.ENTITY_COUNTS).stream()
                .filter(count -> count.getWindow().equals(window))
                .toList();
    }

    private List<EntityTrends> trends(String window) {
        return stage.read(Catalogue.ENTITY_TRENDS).stream()
                .filter(trend -> trend.getWindow().equals(window))
                .toList();
    }

    @Test
    void aCountIsKeyedByEntityAndWindowAndStampedWithItsEnd() {
        contribute("a", "a", NOON.plusSeconds(3), "Q148");
        advanceTo(NOON.plusSeconds(60));

        assertThat(stage.records(Catalogue.ENTITY_COUNTS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("Q148|1h");
            assertThat(record.getRecordTime()).isEqualTo(NOON.plusSeconds(60));
            assertThat(record.value().getName()).isEqualTo("Name of Q148");
            assertThat(record.value().getType()).isEqualTo(EntityType.PLACE);
            assertThat(record.value().getMentions()).isEqualTo(2);
        });
    }

    @Test
    void countsInTheLastHourAndTheLastDayDownToZero() {
        contribute("a", "a", NOON.plusSeconds(3), "Q148");
        advanceTo(NOON.plus(Duration.ofDays(2)));

        assertThat(stage.read(Catalogue.ENTITY_COUNTS))
                .extracting(EntityCount::getWindow, EntityCount::getEnd, EntityCount::getStories)
                .containsExactly(
                        tuple("1h", NOON.plusSeconds(60), 1L), tuple("24h", NOON.plus(Duration.ofMinutes(15)), 1L),
                        tuple("1h", NOON.plusSeconds(3660), 0L), tuple("24h", NOON.plus(Duration.ofMinutes(1455)), 0L));
    }

    @Test
    void aRevisionReplacesTheContributionOfTheEarlierContent() {
        contribute("a", "a", NOON.plusSeconds(3), "kept", "gone");
        advanceTo(NOON.plusSeconds(60));
        counts("1h");
        send(
                "a",
                "a",
                NOON.plusSeconds(3),
                new ReplacedEntities(
                        "a",
                        NOON.plusSeconds(3),
                        List.of(new ReplacedEntity("kept", 2), new ReplacedEntity("gone", 2))),
                "kept",
                "new");

        assertThat(counts("1h"))
                .extracting(EntityCount::getEntity, EntityCount::getArticles, EntityCount::getRevision)
                .containsExactly(tuple("new", 1L, 1), tuple("gone", 0L, 1));
    }

    @Test
    void trendsAreKeyedByWindowAndEmittedAtTheEndsWhereTheyChange() {
        contribute("a", "a", NOON.plusSeconds(3), "Q148");
        for (int minute = 1; minute < 10; minute++) {
            advanceTo(NOON.plusSeconds(60L * minute));
        }

        assertThat(stage.records(Catalogue.ENTITY_TRENDS))
                .extracting(TestRecord::key, TestRecord::getRecordTime)
                .containsExactly(tuple("1h", NOON.plusSeconds(60)));
    }

    @Test
    void listsTheMostMentionedByStories() {
        contribute("a", "a", NOON.plusSeconds(3), "copied");
        contribute("b", "a", NOON.plusSeconds(4), "copied");
        contribute("c", "c", NOON.plusSeconds(5), "reported");
        contribute("d", "d", NOON.plusSeconds(6), "reported");
        advanceTo(NOON.plusSeconds(60));

        assertThat(trends("1h"))
                .singleElement()
                .satisfies(trend -> assertThat(trend.getMostMentioned())
                        .extracting(
                                MentionedEntity::getEntity, MentionedEntity::getArticles, MentionedEntity::getStories)
                        .containsExactly(tuple("reported", 2L, 2L), tuple("copied", 2L, 1L)));
    }

    @Test
    void aRiseIsRelativeToThePrecedingWindow() {
        contribute("earlier", "earlier", NOON.minus(Duration.ofHours(5)), "other");
        for (int i = 0; i < 4; i++) {
            contribute("a" + i, "a" + i, NOON.plusSeconds(1 + i), "usual");
        }
        advanceTo(NOON.plus(Duration.ofHours(1)));
        for (int i = 0; i < 5; i++) {
            contribute("b" + i, "b" + i, NOON.plusSeconds(3600 + 1 + i), "usual", "new");
        }
        advanceTo(NOON.plus(Duration.ofMinutes(61)));

        List<EntityTrends> all = trends("1h");
        EntityTrends newest = all.get(all.size() - 1);
        assertThat(newest.getFastestRising())
                .extracting(RisingEntity::getEntity, RisingEntity::getStories, RisingEntity::getBefore)
                .containsExactly(tuple("new", 5L, 0L), tuple("usual", 5L, 4L));
        assertThat(newest.getFastestRising().get(0).getScore()).isEqualTo(5 / Math.sqrt(6));
    }

    @Test
    void aRiseIsEmittedAgainWhenAnArticleLeavesThePrecedingWindow() {
        contribute("earlier", "earlier", NOON.minus(Duration.ofHours(5)), "other");
        contribute("a", "a", NOON.plusSeconds(1), "usual");
        for (int i = 0; i < 5; i++) {
            contribute("b" + i, "b" + i, NOON.plusSeconds(3600 + 1), "usual");
        }
        // The preceding hour contains the first article at 14:00, but not at 14:01. No count changes then.
        advanceTo(NOON.plus(Duration.ofMinutes(120)));
        trends("1h");
        stage.watermark(Catalogue.ENTITY_CONTRIBUTIONS, new Watermark(0, false), NOON.plus(Duration.ofMinutes(180)));

        assertThat(trends("1h")).extracting(EntityTrends::getEnd).containsExactly(NOON.plus(Duration.ofMinutes(121)));
    }

    @Test
    void nothingRisesBeforeThereIsAWindowToCompareWith() {
        for (int i = 0; i < 5; i++) {
            contribute("a" + i, "a" + i, NOON.plusSeconds(30), "new");
            contribute("b" + i, "b" + i, NOON.plus(Duration.ofMinutes(90)), "new");
        }
        advanceTo(NOON.plus(Duration.ofMinutes(120)));
        assertThat(trends("1h"))
                .isNotEmpty()
                .allSatisfy(trend -> assertThat(trend.getFastestRising()).isEmpty());

        advanceTo(NOON.plus(Duration.ofMinutes(121)));
        assertThat(trends("1h")).singleElement().satisfies(trend -> {
            assertThat(trend.getEnd()).isEqualTo(NOON.plus(Duration.ofMinutes(121)));
            assertThat(trend.getFastestRising())
                    .extracting(RisingEntity::getEntity, RisingEntity::getBefore)
                    .containsExactly(tuple("new", 0L));
        });
    }

    @Test
    void aLateArticleEmitsTheNewestTrendsAgain() {
        contribute("a", "a", NOON.plusSeconds(3), "Q148");
        advanceTo(NOON.plusSeconds(600));
        trends("1h");
        contribute("b", "b", NOON.plusSeconds(4), "Q30");

        assertThat(trends("1h")).singleElement().satisfies(trend -> {
            assertThat(trend.getEnd()).isEqualTo(NOON.plusSeconds(600));
            assertThat(trend.getMostMentioned()).hasSize(2);
        });
    }

    @Test
    void anEntityThatIsNoLongerMentionedIsNotListed() {
        contribute("a", "a", NOON.plusSeconds(3), "Q148");
        advanceTo(NOON.plus(Duration.ofDays(2)));

        assertThat(trends("1h"))
                .last()
                .satisfies(trend -> assertThat(trend.getMostMentioned()).isEmpty());
    }
}
