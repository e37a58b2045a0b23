package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help texts of all commands on a terminal of 80 columns. */
class HelpTextTest {

    private static final int COLUMNS = 80;

    static Stream<CommandLine> commands() {
        return tree(Commands.prepare(LodewireCommand.tree()));
    }

    private static Stream<CommandLine> tree(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTextTest::tree));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsTooLong(CommandLine command) {
        assertThat(command.getUsageMessage().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    /** Picocli breaks lines within URLs and names of files too, where they do not fit. */
    @ParameterizedTest
    @MethodSource("commands")
    void noWordIsBroken(CommandLine command) {
        String[] shown = command.getUsageMessage().split("\\s+");
        assertThat(texts(command))
                .allSatisfy(text -> assertThat(shown)
                        .containsSubsequence(Arrays.stream(text)
                                .flatMap(paragraph ->
                                        Arrays.stream(paragraph.strip().split("\\s+")))
                                .filter(word -> !word.isEmpty() && !word.contains("${") && !word.contains("%"))
                                .toArray(String[]::new)));
    }

    /** Picocli wraps paragraphs. A line break within a sentence would be one in addition. */
    @ParameterizedTest
    @MethodSource("commands")
    void noParagraphEndsWithinASentence(CommandLine command) {
        assertThat(texts(command)).allSatisfy(text -> {
            for (int i = 1; i < text.length; i++) {
                if (isPlain(text[i - 1]) && isPlain(text[i])) {
                    assertThat(text[i - 1]).matches(".*[.:;]");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noTwoLinesInSuccessionAreBlank(CommandLine command) {
        assertThat(command.getUsageMessage().replace(System.lineSeparator(), "\n"))
                .doesNotContain("\n\n\n");
    }

    private static boolean isPlain(String paragraph) {
        return !paragraph.isEmpty() && !paragraph.startsWith(" ");
    }

    private static List<String[]> texts(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return Stream.concat(
                        Stream.of(
                                spec.usageMessage().description(),
                                spec.usageMessage().footer()),
                        spec.args().stream()
                                .filter(argument -> !argument.hidden())
                                .map(ArgSpec::description))
                .toList();
    }
}
