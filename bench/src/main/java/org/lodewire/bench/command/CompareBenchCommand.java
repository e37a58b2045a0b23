package org.lodewire.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.bench.BuildComparison;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.OptionCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire bench compare}: two builds beside each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "Compare the pipeline of two checkouts.",
        footer =
                "  lodewire bench compare ../before . --rounds 3 -- news.ndjson.gz --words 500 --time 20s --without-stages",
        description =
                "Runs 'bench pipeline' of two checkouts in turn, each in a process of its own, and compares the figures of each"
                        + " round.")
public final class CompareBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE", description = "The folder of the checkout to compare with.")
    @SuppressWarnings("NullAway.Init") // is required
    private Path base;

    @Parameters(index = "1", paramLabel = "CHANGED", description = "The folder of the other checkout.")
    @SuppressWarnings("NullAway.Init") // is required
    private Path changed;

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "ARGUMENT",
            description = "After '--': the arguments of 'bench pipeline', without --rounds and --json.")
    @SuppressWarnings("NullAway.Init") // is required
    private List<String> arguments;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often both are run. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        new OptionCheck(spec).range("--rounds", rounds, 1, 100);
        BenchOutput output = new BenchOutput(spec);
        BuildComparison comparison = new BuildComparison(arguments, output::report);
        try {
            for (int round = 0; round < rounds; round++) {
                comparison.round(base.toAbsolutePath(), changed.toAbsolutePath(), round % 2 == 1);
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        output.print(comparison.table(), comparison.json(), json);
        return 0;
    }
}
