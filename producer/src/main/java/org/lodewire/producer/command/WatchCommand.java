package org.lodewire.producer.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Patience;
import org.lodewire.producer.folder.FolderOptions;
import org.lodewire.producer.folder.FolderWatch;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.PublishSummary;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire watch}: publishes the files that are moved into a folder. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        header = "Publish the files that are moved into a folder.",
        footer = "  lodewire watch inbox",
        description =
                "Publishes each file that is moved into a folder: rows of JSON, one article as JSON, a page, a text, or a"
                        + " web archive, also compressed with gzip. Then moves it to the folder 'done' in it, or to 'failed',"
                        + " with a file of reasons if anything was rejected. Runs until it is stopped.")
public final class WatchCommand implements Callable<Integer>, LongRunning {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private PublishingOptions publishing;

    @Option(
            names = "--settle",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = DurationConverter.class,
            description =
                    "How long a file must not have changed before it is read, for files that are copied and not moved."
                            + " Default: ${DEFAULT-VALUE}.")
    private Duration settle = Duration.ofSeconds(2);

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Who published the pages and texts, which do not say so themselves. Default: unknown.")
    private @Nullable String source;

    @Parameters(paramLabel = "FOLDER", description = "The folder.")
    @SuppressWarnings("NullAway.Init") // required
    private Path folder;

    @Override
    public Integer call() {
        PublishOptions options = publishing.options(articles);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException("There is no folder " + folder + ".");
        }
        logStart(spec);
        Connection connection = connectionOptions.connection();
        try (StopOnShutdown shutdown = StopOnShutdown.install()) {
            if (!Patience.await(connection, spec.commandLine().getErr(), shutdown.signal()::requested)) {
                return 0;
            }
            FolderOptions watched = new FolderOptions(folder, settle, source, options.limit());
            try (Publisher publisher = Publishers.openPatient(connection, options, FolderWatch.STAGE)) {
                PublishSummary summary =
                        new FolderWatch(watched, shutdown.signal(), InstantSource.system()).run(publisher);
                spec.commandLine().getOut().print(SummaryText.ofIngest(summary));
                spec.commandLine().getOut().flush();
            }
        }
        return 0;
    }
}
