package org.lodewire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.feeds.OpmlReader;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Import feeds from another reader (OPML).",
        footer = "  lodewire feeds import subscriptions.opml",
        description =
                "Applies the feeds of OPML files, which all readers of feeds export. Folders become tags. Ids are made"
                        + " from titles; a URL that is defined already keeps its id, and the settings that the file does"
                        + " not give. Outlines that are not valid are reported and left out.")
final class ImportFeeds implements Callable<Integer> {

    private static final int LONGEST_LINE = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "OPML files.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> files;

    @Override
    public Integer call() {
        Connection connection = options.connection();
        PrintWriter err = spec.commandLine().getErr();
        Reachability.of(err).check(connection);
        DefinitionsTopic<FeedDefinition> topic = DefinitionsTopic.feeds(connection);
        Map<String, FeedDefinition> applied = topic.read();
        OpmlReader.Result read = read(applied);
        read.leftOut().forEach(reason -> err.println("Left out: " + TerminalText.line(reason, LONGEST_LINE)));
        err.flush();
        if (read.feeds().isEmpty()) {
            throw new CommandFailedException("Nothing was imported: no outline is valid.");
        }
        new FeedApplication(topic, spec.commandLine().getOut(), err).apply(read.feeds(), applied);
        return 0;
    }

    private OpmlReader.Result read(Map<String, FeedDefinition> applied) {
        String consequence = "Nothing was imported.";
        try {
            return new OpmlReader().read(files, applied.values());
        } catch (DefinitionRejectedException e) {
            throw new CommandFailedException(FaultText.of(consequence, e.faults()), e);
        } catch (IOException e) {
            throw new CommandFailedException(consequence + " " + ApplyFeeds.unreadable(e, "the files"), e);
        }
    }
}
