package org.lodewire.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StoriesBenchUsageTest {

    private final StringWriter out = new StringWriter();
    private final CommandLine bench = new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()));

    @Test
    void printsARowForEachMark() {
        assertThat(bench.execute("stories", "--articles", "200", "--json")).isZero();
        assertThat(out.toString()).contains("placed", "\"placed\":200");
    }

    @Test
    void refusesNoArticles() {
        assertThat(bench.execute("stories", "--articles", "0")).isEqualTo(2);
    }
}
