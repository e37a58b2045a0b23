package org.lodewire.streams.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.StageDriver;

class CountsStageTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    @AutoClose
    @SuppressWarnings("NullAway.Init") // each test starts it
    private CountsStageRun counts;

    @Test
    void countsInTheWindowsOfTheDefinitionAndNoOther() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "5m", "24h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plus(Duration.ofDays(9)));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getWindow, TopicCount::getArticles)
                .containsExactly(tuple("5m", 1L), tuple("5m", 0L), tuple("24h", 1L), tuple("24h", 0L));
    }

    @Test
    void aCountIsKeyedByTopicAndWindowAndStampedWithItsEnd() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 2);
        counts.input().advanceTo(NOON.plusSeconds(75));

        assertThat(counts.stage().records(Catalogue.COUNTS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets|1h");
            assertThat(record.getRecordTime()).isEqualTo(NOON.plusSeconds(60));
            assertThat(record.value().getStart()).isEqualTo(NOON.minusSeconds(3540));
            assertThat(record.value().getEnd()).isEqualTo(NOON.plusSeconds(60));
            assertThat(record.value().getMentions()).isEqualTo(2);
        });
    }

    @Test
    void aCountIsEmittedOnlyWhereItDiffersFromTheOneBefore() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        for (int minute = 1; minute <= 90; minute++) {
            counts.input().advanceTo(NOON.plusSeconds(60L * minute));
        }

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getArticles)
                .containsExactly(tuple(NOON.plusSeconds(60), 1L), tuple(NOON.plusSeconds(3660), 0L));
    }

    @Test
    void aRemovedTopicIsEmittedUntilItsCountIsZero() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));
        counts.stage().undefine("magnets");
        counts.input().advanceTo(NOON.plusSeconds(3660));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .filteredOn(count -> count.getWindow().equals("1h"))
                .extracting(TopicCount::getArticles)
                .containsExactly(1L, 0L);
    }

    @Test
    void aRemovedTopicIsNotEmittedInWindowsThatItNeverHad() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));
        counts.stage().undefine("magnets");
        counts.input().advanceTo(NOON.plus(Duration.ofDays(9)));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getWindow)
                .containsOnly("1h");
    }

    @Test
    void aRemovedWindowIsEmittedUntilItsCountIsZero() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h", "24h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));
        counts.stage()
                .define(Topics.topic("magnets", "neodymium")
                        .setWindows(List.of("24h"))
                        .build());
        counts.input().advanceTo(NOON.plus(Duration.ofDays(9)));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .filteredOn(count -> count.getWindow().equals("1h"))
                .extracting(TopicCount::getArticles)
                .containsExactly(1L, 0L);
    }

    @Test
    void aLateContributionIsEmittedAsARevisionOfItsCount() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));
        counts.input().contribute("b", NOON.plusSeconds(2), 1);

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles, TopicCount::getRevision)
                .containsExactly(tuple(1L, 0), tuple(2L, 1));
    }

    @Test
    void aRevisionCorrectsTheCountOnce() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));
        counts.stage()
                .send(
                        Catalogue.TOPIC_CONTRIBUTIONS,
                        "magnets",
                        TopicContribution.newBuilder()
                                .setTopic("magnets")
                                .setArticleId("a")
                                .setStoryId("story of a")
                                .setAt(NOON.plusSeconds(3))
                                .setMentions(4)
                                .setSource("agency")
                                .setReplaces(new ReplacedContribution("story of a", NOON.plusSeconds(3), 1))
                                .build(),
                        NOON.plusSeconds(3));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles, TopicCount::getMentions)
                .containsExactly(tuple(1L, 1L), tuple(1L, 4L));
    }
}
