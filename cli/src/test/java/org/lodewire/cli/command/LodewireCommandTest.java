package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.client.command.Commands;
import org.slf4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class LodewireCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.prepare(LodewireCommand.tree())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    static Stream<CommandLine> commands() {
        return below(LodewireCommand.tree());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAShortSummaryAndAnExample(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        assertThat(usage.header())
                .singleElement()
                .satisfies(header -> assertThat(header).endsWith(".").hasSizeLessThan(65));
        assertThat(usage.footer())
                .isNotEmpty()
                .anyMatch(line ->
                        line.contains(command.getCommandSpec().qualifiedName().replace("lodewire help", "lodewire")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noCommandStartsTheLoggingSystemBeforeTheOptionsForLogsAreRead(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        assertThat(Stream.concat(Stream.of(spec), spec.mixins().values().stream())
                        .flatMap(each ->
                                Arrays.stream(each.userObject().getClass().getDeclaredFields())))
                .noneMatch(field -> Logger.class.isAssignableFrom(field.getType()));
    }

    /** Picocli loads an enum that is the type of an option, and one of the schemas loads Avro, which has a logger. */
    @ParameterizedTest
    @MethodSource("commands")
    void noOptionHasATypeOfTheSchemas(CommandLine command) {
        assertThat(command.getCommandSpec().args())
                .flatExtracting(argument -> Arrays.asList(argument.auxiliaryTypes()))
                .noneMatch(type -> type.getPackageName().equals("org.lodewire.schemas"));
    }

    @Test
    void helpListsTheCommandsInGroups() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "Set up a cluster:",
                        "  setup ",
                        "  topics ",
                        "Run the pipeline:",
                        "  run ",
                        "  replay ",
                        "Read the results:",
                        "  counts ",
                        "  alerts ");
    }

    @Test
    void helpListsNoCommandThatIsNotOnTheClassPath() {
        run("help");
        assertThat(out.toString()).doesNotContain("  demo ", "  bench ", "Other commands");
    }

    @Test
    void everyCommandHasTheVersion() {
        assertThat(run("topics", "apply", "--version")).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        version -> assertThat(version).matches("lodewire \\d.*"),
                        commit -> assertThat(commit).matches("commit ([0-9a-f]+|unknown)"),
                        java -> assertThat(java).startsWith("Java " + System.getProperty("java.version")));
    }

    @Test
    void aMisspelledCommandIsAUsageError() {
        assertThat(run("cuonts")).isEqualTo(2);
        assertThat(err.toString()).startsWith("'cuonts' is not a command of 'lodewire'. Did you mean");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(run("completion", "bash")).isZero();
        assertThat(completed("lodewire co")).containsExactlyInAnyOrder("counts", "completion");
        assertThat(completed("lodewire topics pre")).containsExactly("preview");
        assertThat(completed("lodewire counts --fr")).containsExactly("--from-beginning");
    }

    /** The completions that bash offers at the end of a command line. */
    @SuppressWarnings("OrphanedFormatString") // The format is for the printf of bash.
    private Stream<String> completed(String line) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "--norc", "-s", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (PrintWriter script = new PrintWriter(bash.outputWriter(StandardCharsets.UTF_8))) {
            script.println(out);
            script.println("COMP_LINE=$1; COMP_POINT=${#1}; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))");
            script.println("_complete_lodewire lodewire \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD-1]}\"");
            script.println("printf '%s\\n' \"${COMPREPLY[@]}\"");
        }
        String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(offered).isZero();
        return offered.lines();
    }
}
