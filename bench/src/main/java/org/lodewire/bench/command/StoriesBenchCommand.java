package org.lodewire.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.stories.IndexBenchmark;
import org.lodewire.bench.stories.StoriesReport;
import org.lodewire.client.CommandFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench stories}: the index of the stories stage alone. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        header = "Measure the index of the stories stage.",
        footer = "  lodewire bench stories --articles 1500000 --held 1000000",
        description =
                "Fills the index of the stories stage, on disk, with a million synthetic articles a day, and measures"
                        + " what the last of them take at 10,000, at 100,000 and so on. Runs in one thread, without a"
                        + " broker, and keeps nothing. The synthetic news has edited and cut copies, forms with other"
                        + " figures, and outlets' boilerplate.")
public final class StoriesBenchCommand implements Callable<Integer> {

    private static final long FIRST_SIZE = 10_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "3500000",
            description = "How many articles; the default takes some ten minutes. Default: ${DEFAULT-VALUE}.")
    private long articles;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "72",
            description = "How long an article stays in the index. Default: ${DEFAULT-VALUE}.")
    private long hours;

    @Option(
            names = "--held",
            paramLabel = "N",
            description = "How many articles stay in the index, in place of --hours.")
    private @Nullable Long held;

    @Option(
            names = "--signatures",
            paramLabel = "FILE",
            description =
                    "Keep the signatures of the articles in a file, some 1.2 GB a million, which later runs read.")
    private @Nullable Path signatures;

    @Option(
            names = "--generate-only",
            description = "Only write the signatures to the file. Can be stopped and started again.")
    private boolean generateOnly;

    @Option(names = "--json", description = "Print the figures as one JSON array too, on the last line.")
    private boolean json;

    @Override
    public Integer call() {
        if (articles < 1 || hours < 1 || held != null && held < 1) {
            throw new ParameterException(spec.commandLine(), "--articles, --hours and --held must be at least 1.");
        }
        if (generateOnly && signatures == null) {
            throw new ParameterException(spec.commandLine(), "--generate-only needs --signatures.");
        }
        Duration horizon = held == null ? Duration.ofHours(hours) : IndexBenchmark.horizon(held);
        IndexBenchmark benchmark = new IndexBenchmark(horizon, signatures, line -> {
            spec.commandLine().getErr().println(line);
            spec.commandLine().getErr().flush();
        });
        try {
            if (generateOnly) {
                benchmark.generate(articles);
                return 0;
            }
            StoriesReport report = new StoriesReport(benchmark.run(sizes(benchmark.capacity())));
            spec.commandLine().getOut().println(report.text());
            if (json) {
                spec.commandLine().getOut().println(report.json());
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException("Cannot write the index to disk: " + e.getMessage(), e);
        }
    }

    /** Powers of ten, the capacity of the index, and the number of articles. */
    private List<Long> sizes(long capacity) {
        LongStream tenfold = LongStream.iterate(FIRST_SIZE, size -> size < articles, size -> size * 10);
        return LongStream.concat(tenfold, LongStream.of(Math.min(capacity, articles), articles))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }
}
