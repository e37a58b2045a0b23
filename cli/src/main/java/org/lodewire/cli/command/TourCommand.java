package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.cli.tour.SeedTour;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire tour}: the demo on a running pipeline. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        header = "Run the demo on a running pipeline.",
        footer = "  lodewire tour --clock event",
        description =
                "Replays the seed corpus into a running pipeline and shows the results. The topics of seeds/topics must"
                        + " have been applied. The articles remain on the cluster; articles that it already has change"
                        + " no count.")
public final class TourCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "wall",
            description = "The pipeline's clock: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private ClockMode clock;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "lodewire",
            description = "Application id of the pipeline, which must run all stages. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String applicationId;

    @Option(names = "--seeds", paramLabel = "FOLDER", defaultValue = "${sys:lodewire.home:-.}/seeds", hidden = true)
    @SuppressWarnings("NullAway.Init") // has a default
    private Path seeds;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<TopicDefinition> definitions = SeedTour.definitions(seeds);
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        requireApplied(definitions, DefinitionsTopic.topics(connection).read());
        out.println(new SeedTour(connection, applicationId, clock, seeds, definitions, out)
                .run()
                .text());
        out.flush();
        return 0;
    }

    /** Articles are matched once, when they arrive: a definition that is applied later would count nothing. */
    private static void requireApplied(List<TopicDefinition> wanted, Map<String, TopicDefinition> applied) {
        List<String> missing = wanted.stream()
                .map(TopicDefinition::getId)
                .filter(id -> !applied.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailedException("These topics are not applied: " + String.join(", ", missing)
                    + ". Run 'lodewire topics apply seeds/topics' first.");
        }
    }
}
