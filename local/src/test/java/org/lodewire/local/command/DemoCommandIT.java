package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.local.LocalRegistry;
import org.lodewire.local.pipeline.LodewireProcess;

/** The demo, as the launcher runs it, with a folder of its own for temporary files. */
class DemoCommandIT {

    @TempDir
    private static Path folder;

    private static Path temporary;
    private static String shown;
    private static String log;
    private static int exitCode;

    @BeforeAll
    static void runDemo() throws Exception {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> jvmOptions = List.of(
                "-Xmx1g",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + LocalRegistry.HOME_PROPERTY + "=" + System.getProperty(LocalRegistry.HOME_PROPERTY));
        try (LodewireProcess demo =
                LodewireProcess.start(folder.resolve("demo"), jvmOptions, List.of("demo", "--seeds", "../seeds"))) {
            exitCode = demo.awaitExit();
            shown = demo.output();
            log = demo.log();
        }
    }

    @Test
    void succeedsWithoutAWarning() {
        assertThat(exitCode).as(log).isZero();
        assertThat(log).isEmpty();
    }

    @Test
    void showsEachArticle() {
        assertThat(shown)
                .contains(
                        "China Boosts Purchases",
                        "China Navigates U.S. Trade Talks",
                        "China learned a valuable lesson",
                        "(no title) In the aftermath",
                        "China Walks a Line");
    }

    @Test
    void showsFiveArticlesOfRareEarthsInEveryWindow() {
        assertThat(shown.lines().filter(line -> line.startsWith("rare-earths ")))
                .hasSize(4)
                .allMatch(line -> line.matches("rare-earths +(5m|1h|24h|7d) +\\S+ +5 +5 +\\d+ *"));
    }

    @Test
    void showsAnAlertWithItsEvidence() {
        assertThat(shown).contains("RAISED  Rare earths: 5 stories in 1h", "- China Walks a Line in U.S. Trade Talks");
    }

    @Test
    void leavesNoTemporaryFiles() {
        assertThat(temporary).isEmptyDirectory();
    }
}
