package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String ABOUT = """
            Officials in the capital said on Wednesday that a shipment of neodymium had left the port.
            The buyer, a maker of motors for electric cars, had waited for it since the beginning of spring.
            Analysts expect that more licences for such exports will be granted before the end of the month.
            """;
    private static final String UNRELATED = """
            The town council met on Tuesday to discuss the budget for schools and the repair of two bridges.
            Members of both parties agreed that the older of the two should be closed to lorries at once.
            A final vote will be taken next week, after the public has had its say on the plans.
            """;

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
