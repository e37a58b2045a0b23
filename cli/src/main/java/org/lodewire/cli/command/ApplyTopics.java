package org.lodewire.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Durations;
import org.lodewire.streams.command.EntitiesFile;
import org.lodewire.subscriptions.backfill.TopicBackfill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire topics apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        header = "Apply definitions from files.",
        footer = {"  lodewire topics apply seeds/topics", "  lodewire topics apply --backfill 7d rare-earths.yaml"},
        description =
                "Applies definitions from YAML or JSON files: all of them, or none if one is invalid. A definition"
                        + " replaces the one with the same id.")
final class ApplyTopics implements Callable<Integer> {

    private static final Duration LONGEST = CountWindow.SEVEN_DAYS.length();

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--if-none", description = "Apply only if no definition was ever applied.")
    private boolean ifNone;

    @Option(
            names = "--backfill",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Count the articles that the pipeline has counted before too, so that the windows of up to this"
                            + " length have the counts that they would have had. At most 7d. Raises no alerts for the past. To"
                            + " do it again changes nothing.")
    private @Nullable Duration backfill;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = DurationConverter.class,
            description = "For --backfill: the pipeline's grace, as 'run --grace' has it. Default: ${DEFAULT-VALUE}.")
    private Duration grace = Duration.ofHours(24);

    @Mixin
    private EntitiesFile ownEntities;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> files;

    @Override
    public Integer call() {
        check(new OptionCheck(spec));
        return ifNone ? applyIfNone() : apply(read(files), connect());
    }

    private void check(OptionCheck check) {
        check.positive("--grace", grace);
        if (backfill == null) {
            return;
        }
        check.positive("--backfill", backfill);
        if (backfill.compareTo(LONGEST) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--backfill must be at most " + Durations.format(LONGEST) + ", the longest window, not "
                            + Durations.format(backfill));
        }
    }

    /** Reads the topic before the files, which may be invalid or missing if they are not needed. */
    private int applyIfNone() {
        Connection connection = connect();
        if (!DefinitionsTopic.topics(connection).everApplied()) {
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
        DefinitionsTopic.topics(connection).apply(definitions);
        definitions.forEach(definition -> spec.commandLine().getOut().println("applied " + definition.getId()));
        if (backfill != null) {
            spec.commandLine().getOut().flush();
            new TopicBackfill(connection, ownEntities::finder)
                    .run(definitions, backfill, grace)
                    .lines()
                    .forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Reads and checks all files. */
    static List<TopicDefinition> read(List<Path> files) {
        return TopicFiles.read(files, "Nothing was applied.");
    }
}
