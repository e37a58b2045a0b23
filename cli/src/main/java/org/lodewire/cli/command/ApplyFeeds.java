package org.lodewire.cli.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.feeds.FeedDefinitionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        header = "Apply definitions of feeds from files.",
        footer = "  lodewire feeds apply seeds/feeds",
        description = "Applies definitions of feeds from YAML or JSON files: all of them, or none if one is invalid. A"
                + " definition replaces the one with the same id; other feeds stay as they are.")
final class ApplyFeeds implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> files;

    @Override
    public Integer call() {
        List<FeedDefinition> feeds = read();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DefinitionsTopic<FeedDefinition> topic = DefinitionsTopic.feeds(connection);
        new FeedApplication(
                        topic, spec.commandLine().getOut(), spec.commandLine().getErr())
                .apply(feeds, topic.read());
        return 0;
    }

    private List<FeedDefinition> read() {
        String consequence = "Nothing was applied.";
        try {
            return new FeedDefinitionFiles().read(files);
        } catch (DefinitionRejectedException e) {
            throw new CommandFailedException(FaultText.of(consequence, e.faults()), e);
        } catch (IOException e) {
            throw new CommandFailedException(consequence + " " + unreadable(e, "the definitions"), e);
        }
    }

    /** Says that a file cannot be read, and why. */
    static String unreadable(IOException failure, String otherwise) {
        String file = failure instanceof FileSystemException ofFile && ofFile.getFile() != null
                ? ofFile.getFile()
                : otherwise;
        return "Cannot read " + file + ": " + FileFailure.reason(failure) + ".";
    }
}
