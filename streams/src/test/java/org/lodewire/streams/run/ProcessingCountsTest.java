package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.DeadLetterReason;
import org.lodewire.streams.run.ProcessingCounts.Snapshot;

/** What the whole pipeline counts. */
class ProcessingCountsTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final String TEXT =
            "Officials in the capital said on Wednesday that a shipment of neodymium had left the port.";

    @TempDir
    private Path state;

    private final ProcessingCounts counts = new ProcessingCounts();
    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.EVENT, counts);
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void articlesRevisionsAndRepeatsAreCounted() {
        pipeline.send("a", NOON, TEXT);
        pipeline.send("a", NOON, TEXT);
        pipeline.send("a", NOON, TEXT + " It was the second of this year, they added.");
        pipeline.send("b", NOON, TEXT);

        assertThat(counts.snapshot()).isEqualTo(new Snapshot(3, 1, Map.of(), Map.of()));
    }

    @Test
    void rejectedArticlesAreCountedByReason() {
        pipeline.send("a", NOON, TEXT);
        pipeline.send("b", NOON.minus(Duration.ofHours(25)), TEXT);
        pipeline.send("c", NOON, "");

        assertThat(counts.snapshot().rejected())
                .containsExactlyInAnyOrderEntriesOf(Map.of(RejectionReason.LATE, 1L, RejectionReason.EMPTY, 1L));
    }

    @Test
    void aRecordThatCannotBeDecodedIsCountedAndDescribed() {
        pipeline.sendBytes(new byte[] {1, 2, 3}, NOON);

        assertThat(counts.snapshot().deadLetters()).isEqualTo(Map.of(DeadLetterReason.UNDECODABLE, 1L));
        assertThat(counts.lastDeadLetter()).get().asString().startsWith("news.articles.raw-0 at offset 0 in ");
    }
}
