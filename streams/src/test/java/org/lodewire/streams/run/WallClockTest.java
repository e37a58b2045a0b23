package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;
import static org.lodewire.streams.run.ArticleTexts.UNRELATED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

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
}
