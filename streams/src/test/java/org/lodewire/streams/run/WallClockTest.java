package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;
import static org.lodewire.streams.run.ArticleTexts.UNRELATED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;

/** The whole pipeline in live use. */
class WallClockTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.WALL);
        pipeline.define(Topics.topic("magnets", "neodymium").build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void countsAreProvisionalFirstAndFallWhenNothingArrives() {
        pipeline.advanceWallClock(Duration.ofSeconds(2));
        pipeline.send("a", NOON.plusSeconds(1), ABOUT);

        assertThat(pipeline.read(Catalogue.COUNTS))
                .isNotEmpty()
                .allMatch(TopicCount::getProvisional)
                .allMatch(count -> count.getArticles() == 1);

        pipeline.advanceWallClock(Duration.ofMinutes(1));
        pipeline.advanceWallClock(Duration.ofMinutes(10));
        assertThat(pipeline.counts("5m").values())
                .extracting(TopicCount::getArticles)
                .containsExactly(1L, 0L);
    }

    @Test
    void aRetractionBeforeTheEndOfTheStepReplacesTheProvisionalCount() {
        pipeline.advanceWallClock(Duration.ofSeconds(2));
        pipeline.send("a", NOON.plusSeconds(1), ABOUT);
        pipeline.send("a", NOON.plusSeconds(1), UNRELATED);
        pipeline.advanceWallClock(Duration.ofMinutes(1));
        pipeline.advanceWallClock(Duration.ofMinutes(1));

        assertThat(pipeline.counts("5m").values())
                .extracting(TopicCount::getArticles)
                .containsExactly(0L);
    }

    /** Two hours of outage, in which an article keeps an alert raised. */
    @Test
    void timeDoesNotOvertakeWhatWasPublishedDuringAnOutage() throws IOException {
        AtomicLong processed = new AtomicLong(Long.MAX_VALUE);
        try (PipelineDriver live = new PipelineDriver(
                state.resolve("lagging"),
                ClockMode.WALL,
                ProcessingListener.NONE,
                (partition, now) -> Math.min(now, processed.get()))) {
            live.define(Topics.topic("magnets", "neodymium", Topics.threshold("any", 1, 1, Duration.ofHours(1)))
                    .build());
            live.advanceWallClock(Duration.ofMinutes(2));
            live.send("a", NOON.plus(Duration.ofMinutes(1)), ABOUT);
            live.advanceWallClock(Duration.ofMinutes(3));
            assertThat(live.read(Catalogue.ALERTS))
                    .extracting(TopicAlert::getState)
                    .containsExactly(AlertState.RAISED);

            processed.set(NOON.plus(Duration.ofMinutes(5)).toEpochMilli());
            live.advanceWallClock(Duration.ofHours(2));
            live.send("b", NOON.plus(Duration.ofMinutes(50)), ABOUT + " Again.");
            live.send("c", NOON.plus(Duration.ofMinutes(100)), UNRELATED);
            assertThat(live.read(Catalogue.ALERTS)).isEmpty();
            assertThat(live.read(Catalogue.COUNTS)).noneMatch(count -> count.getArticles() == 0);

            processed.set(Long.MAX_VALUE);
            live.advanceWallClock(Duration.ofSeconds(10));
            assertThat(live.read(Catalogue.ALERTS))
                    .extracting(TopicAlert::getState, TopicAlert::getAt)
                    .containsExactly(tuple(AlertState.RESOLVED, NOON.plus(Duration.ofMinutes(110))));
            assertThat(live.read(Catalogue.COUNTS)).allMatch(count -> count.getRevision() == 0);
        }
    }
}
