package org.lodewire.streams.counts;

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
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class ProvisionalCountsStageTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private StageDriver stage;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private CountsInput input;

    private void run(ClockMode mode, String... windows) {
        stage = StageDriver.only(Stage.COUNTS, state, mode);
        input = new CountsInput(stage);
        stage.define(Topics.topic("magnets", "neodymium")
                .setWindows(List.of(windows))
                .build());
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    @Test
    void onTheEventClockNothingIsProvisional() {
        run(ClockMode.EVENT, "1h");
        input.advanceTo(NOON);
        input.contribute("a", NOON.plusSeconds(3), 1);
        stage.advanceWallClock(Duration.ofMinutes(5));

        assertThat(stage.read(Catalogue.COUNTS)).isEmpty();
    }

    @Test
    void onTheWallClockACountThatGrewIsEmittedImmediatelyForTheCurrentStep() {
        run(ClockMode.WALL, "1h");
        input.advanceTo(NOON.plusSeconds(2));
        input.contribute("a", NOON.plusSeconds(1), 1);

        assertThat(stage.records(Catalogue.COUNTS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("magnets|1h");
            assertThat(record.getRecordTime()).isEqualTo(NOON.plusSeconds(2));
            assertThat(record.value().getProvisional()).isTrue();
            assertThat(record.value().getEnd()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void onTheWallClockACountIsProvisionalAtMostOnceASecond() {
        run(ClockMode.WALL, "1h");
        input.advanceTo(NOON);
        for (int i = 0; i < 9; i++) {
            input.contribute("a" + i, NOON.plusMillis(1 + 100L * i), 1);
            stage.advanceWallClock(Duration.ofMillis(100));
        }
        assertThat(stage.read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles)
                .containsExactly(1L);

        stage.advanceWallClock(Duration.ofMillis(100));
        assertThat(stage.read(Catalogue.COUNTS))
                .extracting(TopicCount::getArticles)
                .containsExactly(9L);
    }

    @Test
    void onTheWallClockTheFinalCountIsEmittedAtTheEndOfTheStep() {
        run(ClockMode.WALL, "1h");
        input.advanceTo(NOON);
        input.contribute("a", NOON.plusSeconds(1), 1);
        input.advanceTo(NOON.plusSeconds(60));

        assertThat(stage.read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getProvisional)
                .containsExactly(tuple(NOON.plusSeconds(60), true), tuple(NOON.plusSeconds(60), false));
    }

    @Test
    void onTheWallClockAContributionBeforeTheFirstWatermarkIsCounted() {
        run(ClockMode.WALL, "1h");
        input.contribute("a", NOON.plusSeconds(1), 1);
        input.advanceTo(NOON.plusSeconds(60));

        assertThat(stage.deadLetters()).isEmpty();
        assertThat(stage.records(Catalogue.COUNTS))
                .filteredOn(record -> !record.value().getProvisional())
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOON.plusSeconds(60));
    }

    @Test
    void onTheWallClockAContributionBeforeTheFirstWatermarkIsEmittedWithTheWatermark() {
        run(ClockMode.WALL, "24h");
        input.contribute("a", NOON.plusSeconds(1), 1);
        input.advanceTo(NOON.plusSeconds(2));

        assertThat(stage.read(Catalogue.COUNTS))
                .extracting(TopicCount::getEnd, TopicCount::getProvisional)
                .containsExactly(tuple(NOON.plusSeconds(900), true));
    }
}
