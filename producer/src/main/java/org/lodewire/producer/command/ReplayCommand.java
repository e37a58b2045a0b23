package org.lodewire.producer.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.producer.Corpora;
import org.lodewire.producer.ProgressListener;
import org.lodewire.producer.Replay;
import org.lodewire.producer.ReplayOptions;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire replay}: publishes the articles of a corpus. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Publish the articles of a corpus.",
        footer = "  lodewire replay seeds --time arrival",
        description =
                "Publishes the articles of a corpus: a folder with a manifest.json, such as seeds; a folder of files"
                        + " named .ndjson or .ndjson.gz, with an article per line as JSON, or of web archives named .warc,"
                        + " .warc.gz, .warc.zst, .arc or .arc.gz; or such files. The exit code is 1 if all articles are rejected.")
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private PublishingOptions publishing;

    @ArgGroup
    private PaceOptions pace = new PaceOptions();

    @Option(
            names = "--order",
            paramLabel = "published|given",
            defaultValue = "published",
            description = "The order of publication, with undated articles last, or the order of the files. Default:"
                    + " ${DEFAULT-VALUE}.")
    private ReplayOptions.Order order = ReplayOptions.Order.PUBLISHED;

    @Option(names = "--no-progress", description = "Show no progress bar. It is shown only on a terminal.")
    private boolean noProgress;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "The corpus: one or more files or folders.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        PublishOptions publish = publishing.options(articles);
        // A wrong path is reported before the connection to the broker is checked.
        Corpora.at(paths, publish.limit());
        Connection connection = connectionOptions.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        try (StopOnShutdown shutdown = StopOnShutdown.install()) {
            PublishSummary summary = replay(connection, publish, shutdown.signal());
            spec.commandLine().getOut().print(SummaryText.ofReplay(summary));
            spec.commandLine().getOut().flush();
            if (summary.isAllRejected()) {
                throw new CommandFailedException(SummaryText.ofAllRejected(summary));
            }
        }
        return 0;
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // Closes the progress bar only.
    private PublishSummary replay(Connection connection, PublishOptions publish, StopSignal stop) {
        ReplayOptions options = new ReplayOptions(publish, order, pace.pace());
        if (noProgress || System.console() == null) {
            ProgressListener progress = new ProgressInWords(spec.commandLine().getErr());
            return new Replay(options, progress, stop).run(paths, connection);
        }
        try (ProgressOnTerminal progress = new ProgressOnTerminal(System.err)) {
            return new Replay(options, progress, stop).run(paths, connection);
        }
    }
}
