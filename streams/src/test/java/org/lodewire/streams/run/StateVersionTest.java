package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.flow.StateVersionException;

/** What every store writes begins with the version that the stage declares for it, so that another version is refused. */
class StateVersionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** With one raw partition no article waits for another, and no article is a copy. */
    private static final Set<String> EMPTY = Set.of("stories.reorder-buffer", "stories.other-contributors");

    @TempDir
    private Path state;

    @Test
    void everyValueOfEveryStoreBeginsWithTheDeclaredVersion() throws Exception {
        try (PipelineDriver pipeline = new PipelineDriver(state, ClockMode.EVENT)) {
            pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 1, 1, Duration.ofHours(1)))
                    .build());
            pipeline.define(
                    Topics.topic("ships", "harbour", Topics.silence("none", Duration.ofHours(24), Duration.ofHours(1)))
                            .build());
            pipeline.send("first", NOON, "The harbour was closed on Monday after a storm, the port authority said.");
            for (int i = 1; i < 40; i++) {
                pipeline.send(
                        "article-" + i,
                        NOON.plus(Duration.ofMinutes(7L * i)),
                        "A maker of magnets in Germany said in report " + i + " that China had sold it neodymium.\n"
                                + "Lodewire Weekend Supplement");
            }

            // It moves the alert of the first article back, which has to settle.
            pipeline.send(
                    "late", NOON.plusSeconds(1), "A late report about neodymium reached the desk on Monday night.");

            for (StageStore store : pipeline.stores()) {
                List<byte[]> values = pipeline.values(store);
                assertThat(values).as(store.name()).allMatch(value -> value[0] == store.version());
            }
            List<String> empty = pipeline.stores().stream()
                    .filter(store -> pipeline.values(store).isEmpty())
                    .map(StageStore::name)
                    .toList();
            assertThat(empty)
                    .as("empty stores, which this test does not cover")
                    .containsExactlyInAnyOrderElementsOf(EMPTY);
        }
    }

    @Test
    void valuesWithProvisionalCountsBeginWithTheDeclaredVersion() throws Exception {
        try (PipelineDriver pipeline = new PipelineDriver(state, ClockMode.WALL)) {
            pipeline.define(Topics.topic("magnets", "neodymium").build());
            pipeline.advanceWallClock(Duration.ofSeconds(2));
            pipeline.send("first", NOON.plusSeconds(1), "A maker of magnets said that China had sold it neodymium.");
            StageStore store = pipeline.stores().stream()
                    .filter(each -> each.name().equals("counts.history"))
                    .findFirst()
                    .orElseThrow();

            assertThat(pipeline.values(store)).isNotEmpty().allMatch(value -> value[0] == store.version());
        }
    }

    @Test
    void aValueOfAnotherVersionIsRefusedByTheNameOfItsStore() {
        StageStore store = StageStore.logged("counts.history", 2);

        store.requireVersion(new byte[] {2, 7});

        assertThatThrownBy(() -> store.requireVersion(new byte[] {1, 7}))
                .isInstanceOf(StateVersionException.class)
                .hasMessageStartingWith("The store counts.history has values of format version 1,");
    }

    @Test
    void aValueOfAnotherVersionIsNoFaultOfTheRecordThatNeedsIt() throws Exception {
        try (PipelineDriver pipeline = new PipelineDriver(state, ClockMode.EVENT)) {
            pipeline.send("first", NOON, "The harbour was closed on Monday after a storm, the port authority said.");
            pipeline.changeVersion("clean.seen", (byte) 77);

            assertThatThrownBy(() -> pipeline.send("first", NOON, "The harbour was open on Tuesday after a storm."))
                    .hasRootCauseInstanceOf(StateVersionException.class)
                    .rootCause()
                    .hasMessageStartingWith("The store clean.seen has values of format version 77,");
            assertThat(pipeline.deadLetters()).isEmpty();
        }
    }
}
