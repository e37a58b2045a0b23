package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.local.pipeline.LodewireProcess;

/** What commands write to standard output and standard error, as the launcher runs them, without a cluster. */
class CommandStreamsIT {

    @TempDir
    private Path folder;

    private LodewireProcess start(String arguments) throws Exception {
        return LodewireProcess.start(folder, List.of(), List.of(arguments.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --threads=0", "run --grace=0s", "local --port=99999", "local --data="})
    void aRefusedOptionIsAllThatACommandReports(String arguments) throws Exception {
        try (LodewireProcess command = start(arguments)) {
            assertThat(command.awaitExit()).isEqualTo(2);
            assertThat(command.log().lines())
                    .satisfiesExactly(
                            problem -> assertThat(problem).startsWith("--"),
                            help -> assertThat(help).startsWith("See "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help run", "--help run", "run --help", "local --version"})
    void helpAndVersionLogNothing(String arguments) throws Exception {
        try (LodewireProcess command = start(arguments)) {
            assertThat(command.awaitExit()).isZero();
            assertThat(command.log()).isEmpty();
        }
    }

    @Test
    void aLongRunningCommandLogsItsStart() throws Exception {
        try (LodewireProcess command = start("run --bootstrap-server nowhere.invalid:9092 --log-format text")) {
            assertThat(command.awaitExit()).isOne();
            assertThat(command.log().lines())
                    .first()
                    .asString()
                    .contains(" INFO ", "Starting lodewire run of lodewire ");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX) // has a device that is always full
    void resultsThatCannotBeWrittenAreAFailure() throws Exception {
        try (LodewireProcess command =
                LodewireProcess.startWritingTo(Path.of("/dev/full"), folder, List.of(), List.of("completion"))) {
            assertThat(command.awaitExit()).isOne();
            assertThat(command.log())
                    .isEqualToIgnoringNewLines("Cannot write to standard output: No space left on device");
        }
    }
}
