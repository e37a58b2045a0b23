package org.lodewire.streams.sources;

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
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class SourcesStageTest {

    private static final Instant BEGIN = StageDriver.NOON;
    private static final int HOURS = 30 * 24;

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.SOURCES, state, ClockMode.EVENT);
        for (int hour = 0; hour < HOURS; hour++) {
            speak(BEGIN.plus(Duration.ofHours(hour)));
        }
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void speak(Instant at) {
        stage.send(
                Catalogue.SOURCE_ACTIVITY,
                "example.org",
                SourceActivity.newBuilder()
                        .setSource("example.org")
                        .setArticleId("a")
                        .setStoryId("s")
                        .setTitle("Title")
                        .setAt(at)
                        .setClock(at)
                        .build(),
                at);
    }

    private void advanceTo(Instant time) {
        stage.watermark(Catalogue.SOURCE_ACTIVITY, new Watermark(0, false), time);
    }

    @Test
    void anAlertIsKeyedBySourceAndStampedWithTheEndOfItsQuarterHour() {
        advanceTo(BEGIN.plus(Duration.ofHours(HOURS + 48)));

        List<TestRecord<String, TopicAlert>> alerts = stage.records(Catalogue.ALERTS);
        assertThat(alerts).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("source/example.org");
            assertThat(record.getRecordTime()).isEqualTo(record.value().getAt());
            assertThat(record.value().getAt().toEpochMilli() % 900_000).isZero();
        });
    }

    @Test
    void itIsResolvedWhenTheSourceSpeaks() {
        Instant back = BEGIN.plus(Duration.ofHours(HOURS + 48));
        advanceTo(back);
        speak(back.plusSeconds(1));

        assertThat(stage.read(Catalogue.ALERTS))
                .extracting(TopicAlert::getState, TopicAlert::getTopic)
                .containsExactly(
                        tuple(AlertState.RAISED, "source/example.org"),
                        tuple(AlertState.RESOLVED, "source/example.org"));
    }

    @Test
    void nothingIsRaisedWhileTimeStands() {
        advanceTo(BEGIN.plus(Duration.ofHours(HOURS)));

        assertThat(stage.read(Catalogue.ALERTS)).isEmpty();
    }
}
