package org.lodewire.bench.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodewire.cli.command.LodewireCommand;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the page about the commands, from the same descriptions that {@code --help} shows. */
final class CommandPage {

    private static final String INTRODUCTION = """
            # Commands

            <!-- Written by CommandPageTest from the help of the commands: mvn -pl bench -am test -Dtest=CommandPageTest \
            -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false -->

            Every command and its options, in the order of `lodewire help`. `lodewire COMMAND --help` shows one with its
            synopsis. Times are numbers with a unit, such as `90s`, `5m`, `24h` or `7d`. Exit codes, environment variables
            and files are described in the [reference](reference.md).

            """;

    private static final List<String> CONNECTION =
            List.of("--bootstrap-server", "--schema-registry", "--command-config");

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    /** The page, in Markdown. */
    static String write() {
        CommandLine root = Commands.prepare(LodewireCommand.tree());
        return new CommandPage().write(root);
    }

    private String write(CommandLine root) {
        OptionSpec[] everywhere =
                root.getCommandSpec().options().stream().sorted(byName()).toArray(OptionSpec[]::new);
        page.append("## Options of all commands\n\n");
        table(List.of(everywhere));
        page.append("## Options of commands that connect to a cluster\n\nMarked *connects* below.\n\n");
        CommandSpec setup = root.getSubcommands().get("setup").getCommandSpec();
        table(CONNECTION.stream().map(setup::findOption).toList());
        Set<String> shared = new TreeSet<>(CONNECTION);
        List.of(everywhere).forEach(option -> shared.add(option.longestName()));
        String usage = root.getUsageMessage();
        root.getSubcommands().values().stream()
                .sorted(Comparator.comparingInt(command -> usage.indexOf("\n  " + command.getCommandName() + " ")))
                .forEach(command -> command(command, shared, 2));
        return page.toString().stripTrailing() + "\n";
    }

    private void command(CommandLine line, Set<String> shared, int level) {
        CommandSpec command = line.getCommandSpec();
        if (command.name().equals("help")) {
            return;
        }
        String name = command.qualifiedName().replaceFirst("^lodewire ", "");
        boolean connects = command.findOption(CONNECTION.get(0)) != null;
        page.append("#".repeat(level)).append(" `").append(name).append("`\n\n");
        page.append(String.join(" ", command.usageMessage().header()));
        page.append(connects ? " *Connects.*\n\n" : "\n\n");
        List<ArgSpec> own = new ArrayList<>(command.positionalParameters());
        command.options().stream()
                .filter(option -> !shared.contains(option.longestName()))
                .filter(option -> !option.hidden())
                .sorted(byName())
                .forEach(own::add);
        if (!own.isEmpty()) {
            table(own);
        }
        line.getSubcommands().values().forEach(each -> command(each, shared, level + 1));
    }

    private void table(List<? extends ArgSpec> arguments) {
        page.append("| option | |\n| --- | --- |\n");
        for (ArgSpec argument : arguments) {
            page.append("| `")
                    .append(cell(label(argument)))
                    .append("` | ")
                    .append(cell(description(argument)))
                    .append(" |\n");
        }
        page.append('\n');
    }

    private static String label(ArgSpec argument) {
        if (argument instanceof PositionalParamSpec) {
            return argument.paramLabel();
        }
        OptionSpec option = (OptionSpec) argument;
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String description(ArgSpec argument) {
        String text = Arrays.stream(argument.description()).map(String::strip).collect(Collectors.joining(" "));
        return text.replace(System.getProperty("user.home") + "/", "~/");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static Comparator<OptionSpec> byName() {
        return Comparator.comparing(OptionSpec::longestName);
    }
}
