package org.lodewire.streams.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.streams.failure.Watchdog;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Heartbeat;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire run}: runs the pipeline until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Run the pipeline, or one stage of it.",
        footer = "  lodewire run --clock event --threads 4",
        description = {
            "Runs the pipeline, or one stage of it, until it is stopped.",
            "The exit code is 1 if it failed, and 70 if it had input for two minutes and processed none of it, which only a"
                    + " new process can mend."
        })
public final class RunCommand implements Callable<Integer>, LongRunning {

    /** The exit code of a process whose pipeline no longer advances: EX_SOFTWARE of sysexits.h. */
    private static final int STALLED = 70;

    /** 7 MiB, as of the commands that publish: a record may have 8 MiB, and the metadata takes space too. */
    private static final int MAX_SIZE = 7 << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Run one stage as an application of its own: ${COMPLETION-CANDIDATES}.")
    private @Nullable Stage stage;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "wall",
            description =
                    "Clock: 'wall', the clock of this machine, for live use; 'event', the times of the articles, for"
                            + " replays. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private ClockMode clock;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = DurationConverter.class,
            description = "How late an article may be and still be counted. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration grace;

    @Option(
            names = "--story-horizon",
            paramLabel = "TIME",
            defaultValue = "72h",
            converter = DurationConverter.class,
            description = "How far apart in time two copies of a story may be. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration horizon;

    @Option(
            names = "--max-size",
            paramLabel = "BYTES",
            defaultValue = "1048576",
            description = "Largest article that is accepted. Default: ${DEFAULT-VALUE}.")
    private int maxSize;

    @Option(
            names = "--source-memory",
            paramLabel = "TIME",
            defaultValue = "14d",
            converter = DurationConverter.class,
            description =
                    "Half-life of the statistics on the lines of each source, with which lines that its articles share"
                            + " are removed; 0s: none. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration sourceMemory;

    @Mixin
    private EntitiesFile ownEntities;

    @Mixin
    private InstanceOptions instance;

    @Override
    public Integer call() throws InterruptedException {
        check(new OptionCheck(spec));
        List<GazetteerEntry> own = ownEntities.entries();
        Connection connection = options.connection();
        logStart(spec);
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Optional<Stage> only = Optional.ofNullable(stage);
        RunningPipeline pipeline = RunningPipeline.start(
                connection,
                instance.settings(only),
                new PipelineSettings(clock, grace, horizon, maxSize, sourceMemory, own),
                only);
        Optional<Heartbeat> heartbeat = instance.heartbeat(pipeline);
        Thread hook = new Thread(
                () -> {
                    heartbeat.ifPresent(Heartbeat::close);
                    pipeline.close();
                },
                "close-pipeline");
        Runtime.getRuntime().addShutdownHook(hook);
        pipeline.watch(Watchdog.PATIENCE, RunCommand::endStalled);
        return pipeline.awaitEnd() ? 0 : 1;
    }

    private static void endStalled(String what) {
        // Not a static logger: it would start the logging system before the options for logs are read.
        LoggerFactory.getLogger(RunCommand.class)
                .error(
                        "{} The process ends with exit code {}; what it has not committed is processed again by the one that is"
                                + " started in its place",
                        what,
                        STALLED);
        // An end in order would wait for the thread that hangs.
        Runtime.getRuntime().halt(STALLED);
    }

    private void check(OptionCheck check) {
        check.positive("--grace", grace);
        check.positive("--story-horizon", horizon);
        check.range("--max-size", maxSize, 1, MAX_SIZE);
        instance.check(check);
    }
}
