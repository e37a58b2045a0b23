package org.lodewire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedInspectorTest {

    private record Id(String id) {}

    private static final Inspector ECHO = row -> List.of(new Id(row.id()));

    private static String report(TimedInspector timed) throws IOException {
        Inspected.of(
                timed,
                "{\"id\":\"a\",\"html\":\"<p>One\"}",
                "{\"id\":\"b\",\"html\":\"<p>Two\"}",
                "{\"id\":\"c\",\"text\":\"Three\"}");
        StringWriter report = new StringWriter();
        timed.report(new PrintWriter(report, true));
        return report.toString();
    }

    @Test
    void printsWhatTheStagePrints() throws IOException {
        assertThat(Inspected.row(new TimedInspector(ECHO, true), "{\"id\":\"a\",\"html\":\"<p>One\"}")
                        .toString())
                .isEqualTo("{\"id\":\"a\"}");
    }

    @Test
    void countsRowsAndThePagesThatWereParsedForComparison() throws IOException {
        assertThat(report(new TimedInspector(ECHO, true)))
                .containsPattern("(?m)^3 rows, .* s of CPU, .* rows per CPU-second$")
                .containsPattern("(?m)^jsoup's parse alone: 2 pages, .* pages per CPU-second$");
    }

    @Test
    void parsesNothingMoreUnlessAsked() throws IOException {
        assertThat(report(new TimedInspector(ECHO, false))).doesNotContain("jsoup");
    }
}
