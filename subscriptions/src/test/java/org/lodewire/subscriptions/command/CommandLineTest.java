package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.fixtures.CommandResult;

class CommandLineTest {

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
        CommandResult result = CommandResult.of(new CountsCommand(), arguments.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message, "See 'counts --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--window 1h", "--at 2026-07-01T12:00:00Z", "--topic", "--follow=maybe", "rare-earths"})
    void invalidArgumentsOfAlertsAreReportedWithAHint(String arguments) {
        CommandResult result = CommandResult.of(new AlertsCommand(), arguments.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("See 'alerts --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--window 7d", "--window 2h", "--topic x", "Q148"})
    void invalidArgumentsOfTrendsAreReportedWithAHint(String arguments) {
        CommandResult result = CommandResult.of(new TrendsCommand(), arguments.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("See 'trends --help'.");
    }

    @Test
    void helpOfCountsDocumentsHowFarBackTheyGo() {
        CommandResult result = CommandResult.of(new CountsCommand(), "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("--topic", "--window", "--follow", "--from-beginning", "--json")
                .containsIgnoringWhitespaces("if the topic still has them");
    }

    @Test
    void alertsHaveHelp() {
        CommandResult result = CommandResult.of(new AlertsCommand(), "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("--topic", "--follow", "--from-beginning", "--json");
    }
}
