package org.lodewire.bench.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench}: what is measured on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Measure speed and latency on this machine.",
        footer = "  lodewire bench pipeline --articles 10000",
        subcommands = {
            PipelineBenchCommand.class,
            CompareBenchCommand.class,
            LatencyBenchCommand.class,
            RestartBenchCommand.class,
            CleanBenchCommand.class,
            CharsetsBenchCommand.class,
            TopicsBenchCommand.class,
            StoriesBenchCommand.class,
            CountsBenchCommand.class,
            ReceiveBenchCommand.class,
            CrawlBenchCommand.class,
            RestartFeedsBenchCommand.class,
            DeliverBenchCommand.class,
            StreamBenchCommand.class,
            SearchBenchCommand.class
        },
        description =
                "Measures the whole pipeline, or one part of the system, with a broker of its own. Keeps nothing.")
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
    }
}
