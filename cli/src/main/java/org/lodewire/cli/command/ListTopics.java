package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lodewire.analysis.topics.query.TopicQueryCheck;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.terminal.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire topics list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List the applied definitions.",
        footer = "  lodewire topics list --json",
        description =
                "Lists the applied definitions, with their windows, their rules and the beginning of their queries, which"
                        + " --json shows whole.")
final class ListTopics implements Callable<Integer> {

    private static final int WIDEST = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--json", description = "Print a JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Map<String, TopicDefinition> definitions =
                DefinitionsTopic.topics(connection).read();
        if (json) {
            definitions.values().forEach(definition -> out.println(JsonLine.of(definition)));
        } else if (definitions.isEmpty()) {
            out.println("No topics are defined. 'lodewire topics apply FILE' defines one.");
        } else {
            Table table = new Table(WIDEST, "TOPIC", "LABEL", "WINDOWS", "RULES", "QUERY");
            definitions
                    .values()
                    .forEach(definition -> table.row(
                            definition.getId(),
                            TerminalText.line(definition.getLabel(), WIDEST),
                            String.join(" ", definition.getWindows()),
                            definition.getRules().stream().map(AlertRule::getId).collect(Collectors.joining(" ")),
                            TerminalText.line(definition.getQuery(), WIDEST)));
            out.println(table);
            TopicQueryCheck check = new TopicQueryCheck();
            definitions
                    .values()
                    .forEach(definition -> check.rejection(definition.getQuery())
                            .ifPresent(reason -> out.printf(
                                    "%n%s matches nothing: this version does not accept its query, which"
                                            + " wrote.%n%s%n",
                                    definition.getId(), reason)));
        }
        out.flush();
        return 0;
    }
}
