package org.lodewire.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodewire.client.command.Commands;

/** The demo, as the launcher runs it. */
class DemoCommandIT {

    private static Set<Path> before;
    private static Set<Path> after;
    private static String shown;
    private static int exitCode;

    @BeforeAll
    static void runDemo() throws IOException {
        before = temporaryFolders();
        PrintStream terminal = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            exitCode = Commands.run(new DemoCommand(), "--seeds", "../seeds");
        } finally {
            System.setOut(terminal);
        }
        shown = out.toString(StandardCharsets.UTF_8);
        after = temporaryFolders();
    }

    private static Set<Path> temporaryFolders() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("lodewire"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void succeeds() {
        assertThat(exitCode).isZero();
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
    void leavesNothingBehind() {
        assertThat(after).isEqualTo(before);
    }
}
