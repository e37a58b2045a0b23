package org.lodewire.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CleanBenchUsageTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final CommandLine bench = new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()));

    @Test
    void scoresWithoutMeasuringWithZeroRounds() throws IOException {
        Path rows = Files.writeString(
                folder.resolve("rows"), "{\"id\": \"1\", \"text\": \"The council voted to close it.\"}\n");
        bench.execute("clean", "--texts", rows.toString(), "--score", rows.toString(), "--rounds", "0");
        assertThat(out.toString()).contains("copying lines    1.0000").doesNotContain("CPU");
    }

    @Test
    void requiresAnInput() {
        assertThat(bench.execute("clean")).isEqualTo(2);
    }

    @Test
    void cleansOneKindAtATime() {
        assertThat(bench.execute("clean", "--hostile", "--texts", "rows")).isEqualTo(2);
    }

    @Test
    void refusesToDoNothing() {
        assertThat(bench.execute("clean", "--texts", "rows", "--rounds", "0")).isEqualTo(2);
    }

    @Test
    void stillWantsACorpusForThePipeline() {
        assertThat(bench.execute()).isEqualTo(2);
    }
}
