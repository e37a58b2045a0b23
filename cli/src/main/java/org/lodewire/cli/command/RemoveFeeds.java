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
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.text.SimilarNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Remove feeds.",
        footer = "  lodewire feeds remove bbc-world npr-news",
        description =
                "Removes feeds: all of them, or none if one is not there. They are no longer polled, and what they"
                        + " have published stays.")
final class RemoveFeeds implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Ids of the feeds.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> ids;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DefinitionsTopic<FeedDefinition> topic = DefinitionsTopic.feeds(connection);
        Set<String> there = topic.read().keySet();
        for (String id : ids) {
            if (!there.contains(id)) {
                throw new CommandFailedException(
                        "There is no feed " + id + "." + didYouMean(id, there) + " Nothing was removed.");
            }
        }
        topic.remove(ids);
        PrintWriter out = spec.commandLine().getOut();
        ids.forEach(id -> out.println("removed " + id));
        out.flush();
        return 0;
    }

    private static String didYouMean(String id, Set<String> there) {
        List<String> similar = SimilarNames.of(id, there);
        return similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?";
    }
}
