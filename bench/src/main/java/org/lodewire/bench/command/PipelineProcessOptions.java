package org.lodewire.bench.command;

import java.util.Arrays;
import java.util.List;
import org.lodewire.client.command.OptionCheck;
import picocli.CommandLine.Option;

/** How a benchmark starts the pipeline in a process of its own. */
final class PipelineProcessOptions {

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the topics that scale. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            defaultValue = "-XX:+UseParallelGC -Xmx600m",
            description =
                    "Options of the Java of the pipeline, separated by spaces. Default: ${DEFAULT-VALUE}, as the launcher.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String java;

    /** Checks the options. */
    void check(OptionCheck check) {
        check.range("--partitions", partitions, 1, 1_000);
        check.range("--threads", threads, 1, 1_000);
    }

    int partitions() {
        return partitions;
    }

    List<String> java() {
        return Arrays.stream(java.split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The options of {@code run}. */
    List<String> pipeline() {
        return List.of("--threads", Integer.toString(threads));
    }
}
