package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--window 2h | '2h' is not one of the windows 5m, 1h, 24h, 7d",
                "--window    | Missing required parameter",
                "--at noon   | 'noon' is not a time such as 2026-07-01T12:00:00Z",
                "--at +1000000000-12-31T23:59:59Z | is not a time",
                "--at -0001-01-01T00:00:00Z | is not a time",
                "--at 2026-07-01T12:00:00Z --follow | --at cannot be combined with --follow or --from-beginning",
                "--at 2026-07-01T12:00:00Z --from-beginning | --at cannot be combined with --follow or"
                        + " --from-beginning",
                "--topic     | Missing required parameter",
                "--nonsense  | Unknown option",
                "rare-earths | Unmatched argument"
            })
    void invalidArgumentsOfCountsAreReportedWithAHint(String arguments, String message) {
        assertThat(run(new CountsCommand(), arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message, "See 'counts --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--window 1h", "--at 2026-07-01T12:00:00Z", "--topic", "--follow=maybe", "rare-earths"})
    void invalidArgumentsOfAlertsAreReportedWithAHint(String arguments) {
        assertThat(run(new AlertsCommand(), arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("See 'alerts --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--window 7d", "--window 2h", "--topic x", "Q148"})
    void invalidArgumentsOfTrendsAreReportedWithAHint(String arguments) {
        assertThat(run(new TrendsCommand(), arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("See 'trends --help'.");
    }

    @Test
    void helpOfCountsDocumentsHowFarBackTheyGo() {
        assertThat(run(new CountsCommand(), "--help")).isZero();
        assertThat(out.toString())
                .contains("--topic", "--window", "--follow", "--from-beginning", "--json")
                .containsIgnoringWhitespaces("if the topic still has them");
    }

    @Test
    void alertsHaveHelp() {
        assertThat(run(new AlertsCommand(), "--help")).isZero();
        assertThat(out.toString()).contains("--topic", "--follow", "--from-beginning", "--json");
    }

    private int run(Callable<Integer> command, String... arguments) {
        return Commands.prepare(new CommandLine(command))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
