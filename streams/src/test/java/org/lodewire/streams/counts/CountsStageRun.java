package org.lodewire.streams.counts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/**
 * The counts stage on a test driver, with the topic {@code magnets}.
 *
 * @param stage what it reads and writes
 * @param input sends contributions to it
 */
record CountsStageRun(StageDriver stage, CountsInput input) implements AutoCloseable {

    /** Starts it with the topic in these windows. */
    static CountsStageRun start(Path state, ClockMode mode, String... windows) {
        StageDriver stage = StageDriver.only(Stage.COUNTS, state, mode);
        stage.define(Topics.topic("magnets", "neodymium")
                .setWindows(List.of(windows))
                .build());
        return new CountsStageRun(stage, new CountsInput(stage));
    }

    @Override
    public void close() throws IOException {
        stage.close();
    }
}
