package org.lodewire.producer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.command.Commands;
import org.lodewire.producer.article.SizeLimit;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--order given",
                "seeds --rate 0",
                "seeds --rate fast",
                "seeds --rate 5 --speed 5",
                "seeds --speed -1",
                "seeds --order random",
                "seeds --time never",
                "seeds --split 0",
                "seeds --split 1001",
                "seeds --max-size 0",
                "seeds --max-size 8m",
                "seeds --max-size 99999999999",
                "seeds --max-size m",
                "seeds --nonsense",
            })
    void invalidArgumentsOfReplayHaveExitCodeTwo(String arguments) {
        assertThat(Commands.run(new ReplayCommand(), arguments.split(" "))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "--split 0", "--rate 5", "--time never"})
    void invalidArgumentsOfIngestHaveExitCodeTwo(String arguments) {
        assertThat(Commands.run(new IngestCommand(), arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void failsWithoutACorpusBeforeItConnects() {
        assertThat(Commands.run(new ReplayCommand(), folder.resolve("gone").toString()))
                .isEqualTo(1);
    }

    @Test
    void hasHelp() {
        assertThat(Commands.run(new ReplayCommand(), "--help")).isZero();
        assertThat(Commands.run(new IngestCommand(), "--help")).isZero();
    }

    @Test
    void readsSizesInBytesAndBinaryMultiples() {
        SizeConverter size = new SizeConverter();

        assertThat(size.convert("50000")).isEqualTo(new SizeLimit(50_000));
        assertThat(size.convert("200k")).isEqualTo(new SizeLimit(204_800));
        assertThat(size.convert("7m")).isEqualTo(new SizeLimit(7_340_032));
    }
}
