package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandsTest {

    private static final String NL = System.lineSeparator();

    @Command(name = "fails", mixinStandardHelpOptions = true, footer = "  fails now")
    private static final class Fails implements Callable<Integer> {

        private final RuntimeException failure;

        Fails(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() {
            throw failure;
        }
    }

    @Command(name = "requires")
    private static final class Requires implements Callable<Integer> {

        @Parameters(paramLabel = "PATH")
        @SuppressWarnings("NullAway.Init") // required
        private String path;

        @Override
        public Integer call() {
            return path.length();
        }
    }

    private enum Drink {
        HOT_TEA,
        COFFEE
    }

    @Command(name = "drinks")
    private static final class Drinks implements Callable<Integer> {

        @Option(names = {"-d", "--drink"})
        private Drink drink = Drink.COFFEE;

        @Override
        public Integer call() {
            return drink.ordinal();
        }
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(RuntimeException failure, String... arguments) {
        return run(new CommandLine(new Fails(failure)), arguments);
    }

    private static Outcome run(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.prepare(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void aValueThatIsNoneOfThoseToChooseFromIsReportedWithThoseInLowerCase() {
        assertThat(run(new CommandLine(new Drinks()), "--drink", "Coffe").err())
                .startsWith("Invalid value 'Coffe' for --drink: expected hot_tea, coffee. Did you mean coffee?" + NL);
        assertThat(run(new CommandLine(new Drinks()), "--drink", "Hot_Tea").code())
                .isZero();
    }

    @Test
    void aFailureIsOneLineWithExitCodeOne() {
        assertThat(run(new CommandFailedException("No broker at x:1.")))
                .isEqualTo(new Outcome(1, "", "No broker at x:1." + NL));
    }

    @Test
    void anUnexpectedErrorShowsNoStackTrace() {
        Outcome outcome = run(new IllegalStateException("oops"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("Unexpected error: oops").doesNotContain("\tat ");
    }

    @Test
    void aRefusalByKafkaIsNoUnexpectedError() {
        assertThat(run(new TopicAuthorizationException("Not authorized to access topics: [t]"))
                        .err())
                .isEqualTo("Kafka denied access: Not authorized to access topics: [t]" + NL);
    }

    @Test
    void controlCharactersOfArgumentsDoNotReachTheTerminal() {
        String hostile = "a\u001b[2Jb\u0007c\u009bd\r\ne";
        assertThat(run(new CommandFailedException("No file " + hostile + ".")).err())
                .isEqualTo("No file a [2Jb c d e." + NL);
        assertThat(run(new CommandLine(new Requires()), "--" + hostile).err())
                .startsWith("Unknown option: '--a [2Jb c d e'." + NL);
    }

    @Test
    void theIndentedLinesOfAMessageStayAlignedWithoutControlCharacters() {
        assertThat(run(new CommandFailedException("Bad query\n    a  \u001b b\n         ^"))
                        .err())
                .isEqualTo("Bad query" + NL + "    a    b" + NL + "         ^" + NL);
    }

    @Test
    void controlCharactersOfMessagesDoNotReachTheTerminalWithStackTraces() {
        assertThat(run(new IllegalStateException("a\u001b[2J\u009b"), "--verbose")
                        .err())
                .contains("\tat ")
                .doesNotContain("\u001b", "\u009b");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "one two three");
        assertThat(run(new CommandLine(new Requires()), "@" + file).code())
                .isEqualTo(file.toString().length() + 1);
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(run(new IllegalStateException("oops"), "--verbose").err()).contains("\tat ");
    }

    @Test
    void anInvalidOptionIsOneLineWithAHintAndExitCodeTwo() {
        assertThat(run(new IllegalStateException("oops"), "--unknown"))
                .isEqualTo(new Outcome(2, "", "Unknown option: '--unknown'." + NL + "See 'fails --help'." + NL));
    }

    @Test
    void aMisspelledCommandIsNamedWithSimilarOnes() {
        CommandLine root =
                new CommandLine(CommandLine.Model.CommandSpec.create().name("root"));
        root.addSubcommand(new Fails(new IllegalStateException("oops")));
        assertThat(run(root, "fials"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "'fials' is not a command of 'root'. Did you mean fails?" + NL + "See 'root --help'." + NL));
    }

    @Test
    void aMisspelledOptionIsNamedWithSimilarOnes() {
        assertThat(run(new IllegalStateException("oops"), "--verbos").err())
                .startsWith("Unknown option: '--verbos'. Did you mean --verbose?" + NL);
    }

    @Test
    void anUnknownOptionTakesPrecedenceOverAMissingParameter() {
        assertThat(run(new CommandLine(new Requires()), "--unknown").err())
                .startsWith("Unknown option: '--unknown'." + NL);
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThat(run(new CommandLine(new Requires())).err()).startsWith("Missing required parameter: 'PATH'" + NL);
    }

    @Test
    void helpEndsWithAnExample() {
        assertThat(run(new IllegalStateException("oops"), "--help").out())
                .endsWith("Example:" + NL + "  fails now" + NL);
    }
}
