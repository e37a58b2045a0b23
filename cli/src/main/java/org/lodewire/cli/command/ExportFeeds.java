package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.lodewire.analysis.feeds.FeedYaml;
import org.lodewire.analysis.feeds.OpmlWriter;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Export the feeds for another reader (OPML), or as YAML.",
        footer = "  lodewire feeds export > feeds.opml",
        description =
                "Prints the feeds that are defined as OPML 2.0, which 'lodewire feeds import' and other readers of"
                        + " feeds import. Tags become folders.")
final class ExportFeeds implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--yaml", description = "Print a file for 'lodewire feeds apply' instead.")
    private boolean yaml;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Collection<FeedDefinition> feeds =
                DefinitionsTopic.feeds(connection).read().values();
        PrintWriter out = spec.commandLine().getOut();
        out.print(yaml ? FeedYaml.write(feeds) : OpmlWriter.write(feeds));
        out.flush();
        return 0;
    }
}
