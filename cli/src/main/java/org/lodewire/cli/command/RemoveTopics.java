package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire topics remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Remove definitions.",
        footer = "  lodewire topics remove rare-earths",
        description =
                "Removes definitions. Articles are no longer matched against them, and their counts fall to zero as"
                        + " time passes.")
final class RemoveTopics implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "Ids of the topics.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> ids;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DefinitionsTopic<TopicDefinition> topic = DefinitionsTopic.topics(connection);
        Set<String> there = topic.read().keySet();
        for (String id : ids) {
            if (!there.contains(id)) {
                throw new CommandFailedException("There is no topic " + id + ". Nothing was removed.");
            }
        }
        topic.remove(ids);
        PrintWriter out = spec.commandLine().getOut();
        ids.forEach(id -> out.println("removed " + id));
        out.flush();
        return 0;
    }
}
