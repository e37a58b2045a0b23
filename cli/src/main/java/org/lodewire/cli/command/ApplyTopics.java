package org.lodewire.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire topics apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        header = "Apply definitions from files.",
        footer = "  lodewire topics apply seeds/topics",
        description =
                "Applies definitions from YAML or JSON files: all of them, or none if one is invalid. A definition"
                        + " replaces the one with the same id.")
final class ApplyTopics implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--if-none", description = "Apply only if no definition was ever applied.")
    private boolean ifNone;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> files;

    @Override
    public Integer call() {
        return ifNone ? applyIfNone() : apply(read(files), connect());
    }

    /** Reads the topic before the files, which may be invalid or missing if they are not needed. */
    private int applyIfNone() {
        Connection connection = connect();
        if (!new DefinitionsTopic(connection).everApplied()) {
            return apply(read(files), connection);
        }
        spec.commandLine().getOut().println("Definitions have been applied before; nothing was applied.");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Connection connect() {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        return connection;
    }

    private int apply(List<TopicDefinition> definitions, Connection connection) {
        new DefinitionsTopic(connection).apply(definitions);
        definitions.forEach(definition -> spec.commandLine().getOut().println("applied " + definition.getId()));
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Reads and checks all files. */
    static List<TopicDefinition> read(List<Path> files) {
        return TopicFiles.read(files, "Nothing was applied.");
    }
}
