package org.lodewire.streams.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/**
 * The clean stage on a test driver.
 *
 * @param stage what it reads and writes
 * @param input sends raw articles to it
 */
record CleanStageRun(StageDriver stage, RawArticles input) implements AutoCloseable {

    static final String TEXT = "A shipment of neodymium left the port on Wednesday, officials in the capital said.";
    static final String OTHER = "The town council met on Tuesday to discuss the repair of two bridges.";

    static CleanStageRun start(Path state, ClockMode mode) {
        StageDriver stage = StageDriver.only(Stage.CLEAN, state, mode);
        return new CleanStageRun(stage, new RawArticles(stage));
    }

    /** The only output, which is a rejected article. */
    RejectedArticle onlyRejected() {
        assertThat(stage.read(Catalogue.CLEAN)).isEmpty();
        return stage.read(Catalogue.REJECTED).stream()
                .reduce((one, other) -> null)
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        stage.close();
    }
}
