package org.lodewire.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodewire.cli.tour.SeedTour;
import org.lodewire.cli.tour.TourReport;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire demo}: runs everything on this machine, once. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Run everything once, on the seed corpus.",
        footer = "  lodewire demo --stay",
        description =
                "Starts a broker and a registry on free ports, sets them up, runs the pipeline, replays the seed corpus"
                        + " and shows the results. Deletes its data at the end.")
public final class DemoCommand implements Callable<Integer>, LongRunning {

    private static final String APPLICATION = "lodewire";
    private static final int PARTITIONS = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--stay", description = "Keep everything running at the end, and show the addresses.")
    private boolean stay;

    @Option(names = "--seeds", paramLabel = "FOLDER", defaultValue = "${sys:lodewire.home:-.}/seeds", hidden = true)
    @SuppressWarnings("NullAway.Init") // has a default
    private Path seeds;

    @Override
    public boolean runsUntilStopped() {
        return stay;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (stay) {
            logStart(spec);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting a Kafka broker and a schema registry ...");
        out.flush();
        try (LocalCluster cluster = LocalCluster.temporary()) {
            TourReport report = runOn(cluster, out);
            out.println();
            out.println(report.text());
            if (stay) {
                out.println();
                out.println("Everything keeps running. In another terminal, commands take");
                out.println("  --bootstrap-server " + cluster.bootstrapServers() + " --schema-registry "
                        + cluster.registryUrl());
                out.println("Ctrl-C ends it.");
                if (out.checkError()) {
                    return 0;
                }
                // The cluster closes the pipeline and then itself when the process ends.
                cluster.awaitClose();
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private TourReport runOn(LocalCluster cluster, PrintWriter out) throws InterruptedException {
        Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
        print(out, "  broker    " + cluster.bootstrapServers());
        print(out, "  registry  " + cluster.registryUrl());
        print(
                out,
                "Creating topics and registering schemas: "
                        + Setup.small(PARTITIONS).apply(connection).size() + " done");
        List<TopicDefinition> definitions = SeedTour.definitions(seeds);
        DefinitionsTopic.topics(connection).apply(definitions);
        print(
                out,
                "Applying topic definitions: "
                        + String.join(
                                ", ",
                                definitions.stream().map(TopicDefinition::getId).toList()));
        print(out, "Starting the pipeline ...");
        // On the event clock, the last steps of the windows end with the corpus; there is no need to wait for them.
        RunningPipeline pipeline = RunningPipeline.start(
                connection,
                new StreamsSettings(APPLICATION, cluster.folder().resolve("streams"), 2),
                PipelineSettings.on(ClockMode.EVENT),
                Optional.empty());
        cluster.closeFirst(pipeline);
        pipeline.awaitRunning();
        return new SeedTour(connection, APPLICATION, ClockMode.EVENT, seeds, definitions, out).run();
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
