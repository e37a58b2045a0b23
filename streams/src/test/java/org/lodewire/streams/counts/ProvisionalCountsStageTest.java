package org.lodewire.streams.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.StageDriver;

class ProvisionalCountsStageTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    @AutoClose
    @SuppressWarnings("NullAway.Init") // each test starts it
    private CountsStageRun counts;

    @Test
    void onTheEventClockNothingIsProvisional() {
        counts = CountsStageRun.start(state, ClockMode.EVENT, "1h");
        counts.input().advanceTo(NOON);
        counts.input().contribute("a", NOON.plusSeconds(3), 1);
        counts.stage().advanceWallClock(Duration.ofMinutes(5));

        assertThat(counts.stage().read(Catalogue.COUNTS)).isEmpty();
    }

    @Test
    void onTheWallClockACountThatGrewIsEmittedImmediatelyForTheCurrentStep() {
        counts = CountsStageRun.start(state, ClockMode.WALL, "1h");
        counts.input().advanceTo(NOON.plusSeconds(2));
        counts.input().contribute("a", NOON.plusSeconds(1), 1);

        assertThat(counts.stage().records(Catalogue.COUNTS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets|1h");
            assertThat(record.getRecordTime()).isEqualTo(NOON.plusSeconds(2));
            assertThat(record.value().getProvisional()).isTrue();
            assertThat(record.value().getEnd()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void onTheWallClockACountIsProvisionalAtMostOnceASecond() {
        counts = CountsStageRun.start(state, ClockMode.WALL, "1h");
        counts.input().advanceTo(NOON);
        for (int i = 0; i < 9; i++) {
            counts.input().contribute("a" + i, NOON.plusMillis(1 + 100L * i), 1);
            counts.stage().advanceWallClock(Duration.ofMillis(100));
        }
        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles)
                .containsExactly(1L);

        counts.stage().advanceWallClock(Duration.ofMillis(100));
        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles)
                .containsExactly(9L);
    }

    @Test
    void onTheWallClockTheFinalCountIsEmittedAtTheEndOfTheStep() {
        counts = CountsStageRun.start(state, ClockMode.WALL, "1h");
        counts.input().advanceTo(NOON);
        counts.input().contribute("a", NOON.plusSeconds(1), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getProvisional)
                .containsExactly(tuple(NOON.plusSeconds(60), true), tuple(NOON.plusSeconds(60), false));
    }

    @Test
    void onTheWallClockAContributionBeforeTheFirstWatermarkIsCounted() {
        counts = CountsStageRun.start(state, ClockMode.WALL, "1h");
        counts.input().contribute("a", NOON.plusSeconds(1), 1);
        counts.input().advanceTo(NOON.plusSeconds(60));

        assertThat(counts.stage().deadLetters()).isEmpty();
        assertThat(counts.stage().records(Catalogue.COUNTS))
                .filteredOn(record -> !record.value().getProvisional())
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.plusSeconds(60));
    }

    @Test
    void onTheWallClockAContributionBeforeTheFirstWatermarkIsEmittedWithTheWatermark() {
        counts = CountsStageRun.start(state, ClockMode.WALL, "24h");
        counts.input().contribute("a", NOON.plusSeconds(1), 1);
        counts.input().advanceTo(NOON.plusSeconds(2));

        assertThat(counts.stage().read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getProvisional)
                .containsExactly(tuple(NOON.plusSeconds(900), true));
    }
}
