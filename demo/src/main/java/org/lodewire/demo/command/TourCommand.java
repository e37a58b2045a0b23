package org.lodewire.demo.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.command.CommandFailedException;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.connection.Connection;
import org.lodewire.connection.ConnectionOptions;
import org.lodewire.connection.Reachability;
import org.lodewire.demo.Demo;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.definitions.DefinitionsTopic;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire tour}: the demonstration on a pipeline that runs already. */
@Command(name = "lodewire tour", mixinStandardHelpOptions = true, description = {
    "Replays the seed corpus into a pipeline that is running, and shows what comes out:",
    "as demo does, but on a cluster that is there. The topics of seeds/topics must have been applied;",
    "nothing is taken back, and articles that it knows already change no count."})
public final class TourCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private Verbosity verbosity;

    @Option(names = "--clock", paramLabel = "CLOCK", defaultValue = "wall",
            description = "The pipeline's clock: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ClockMode clock;

    @Option(names = "--application-id", paramLabel = "ID", defaultValue = "lodewire",
            description = "Of the pipeline, whose stages run together. Default: ${DEFAULT-VALUE}.")
    private String applicationId;

    @Option(names = "--seeds", paramLabel = "FOLDER", defaultValue = "${sys:lodewire.home:-.}/seeds", hidden = true)
    private Path seeds;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new TourCommand(), arguments);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<TopicDefinition> definitions = Demo.definitions(seeds);
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        requireApplied(definitions, new DefinitionsTopic(connection).read());
        out.println(new Demo(connection, applicationId, clock, seeds, definitions, out).run().text());
        out.flush();
        return 0;
    }

    /** Articles are matched once, when they come: a definition that comes after them would count nothing. */
    private static void requireApplied(List<TopicDefinition> wanted, Map<String, TopicDefinition> applied) {
        List<String> missing = wanted.stream().map(TopicDefinition::getId).filter(id -> !applied.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            throw new CommandFailedException("These topics are not applied: " + String.join(", ", missing)
                    + ". Run 'lodewire topics apply seeds/topics' first.");
        }
    }
}
