package org.lodewire.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.CorpusPreview;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.cli.inspect.FileInspection;
import org.lodewire.cli.inspect.InputFile;
import org.lodewire.cli.inspect.Inspection;
import org.lodewire.cli.inspect.PreviewInspector;
import org.lodewire.cli.preview.Preview;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.command.EntitiesFile;
import org.lodewire.subscriptions.preview.TopicPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire topics preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        header = "Show what a definition would have counted.",
        footer = "  lodewire topics preview --file rare-earths.yaml --since 30d",
        description =
                "Shows what a definition would have counted, and which alerts it would have raised, on the articles in"
                        + " news.articles.clean or in files. Changes nothing.")
final class PreviewTopic implements Callable<Integer> {

    /** The width of a report if there is no terminal. */
    private static final int WIDTH = 100;
    /** The length of the longest window, so that the first counts are complete. */
    private static final Duration BEFORE = CountWindow.SEVEN_DAYS.length();

    private static final Duration SOURCE_MEMORY = Duration.ofDays(14);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private EntitiesFile ownEntities;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "DEFINITION",
            required = true,
            description = "The definition, in YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Parameters(
            paramLabel = "ROWS",
            description = "Files of articles (.ndjson, .jsonl, .gz) in the format of ingest, which are cleaned first."
                    + " Default: the topic news.articles.clean.")
    private List<Path> rows = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "The time before the newest article to cover, such as 30d. Default: all.")
    private @Nullable Duration since;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            description = "The window whose counts are drawn: 5m, 1h, 24h or 7d. Default: by the length of the time.")
    private @Nullable String window;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10",
            description = "The number of articles to show, newest first. Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--json", description = "Print a JSON object per line: all articles, counts and alerts.")
    private boolean json;

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
            description = "For files: the maximum time between two copies of a story. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration horizon;

    @Override
    public Integer call() {
        check(new OptionCheck(spec));
        TopicDefinition definition = definition();
        Optional<CountWindow> drawn = drawn(definition);
        PrintWriter out = spec.commandLine().getOut();
        try (ArticlePreview preview = new ArticlePreview(definition, ownEntities::finder)) {
            Instant from = rows.isEmpty() ? readTopic(preview) : readRows(preview);
            if (preview.isEmpty()) {
                throw new CommandFailedException("There are no articles to preview.");
            }
            Preview result = new Preview(preview, from, grace);
            if (json) {
                result.writeJson(out::println);
            } else {
                result.report(drawn, width(), articles).forEach(out::println);
            }
            out.flush();
            return 0;
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the articles: " + FileFailure.reason(e) + ".", e);
        }
    }

    private void check(OptionCheck check) {
        check.positive("--grace", grace);
        check.positive("--story-horizon", horizon);
        if (since != null) {
            check.positive("--since", since);
        }
        check.range("--articles", articles, 0, Integer.MAX_VALUE);
    }

    private TopicDefinition definition() {
        List<TopicDefinition> definitions = TopicFiles.read(List.of(file), "");
        if (definitions.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "Expected one definition, but " + file + " has " + definitions.size() + ".");
        }
        return definitions.get(0);
    }

    private Optional<CountWindow> drawn(TopicDefinition definition) {
        if (window == null) {
            return Optional.empty();
        }
        if (!definition.getWindows().contains(window)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--window " + window + ": the definition counts in " + String.join(", ", definition.getWindows())
                            + ".");
        }
        return CountWindow.labelled(window);
    }

    private @Nullable Instant readTopic(ArticlePreview preview) {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TopicPreview topic = new TopicPreview(connection);
        Instant newest = topic.newest()
                .orElseThrow(() -> new CommandFailedException(
                        "There are no articles in news.articles.clean yet. Give files of articles instead."));
        Instant from = since == null ? null : newest.minus(since);
        topic.read(from == null ? Instant.EPOCH : from.minus(BEFORE), preview);
        return from;
    }

    private @Nullable Instant readRows(ArticlePreview preview) throws IOException {
        CorpusPreview corpus = new CorpusPreview(preview, grace, horizon);
        PrintWriter err = spec.commandLine().getErr();
        Inspection inspection = new Inspection(new PreviewInspector(corpus, SOURCE_MEMORY, grace), false);
        FileInspection.Summary read = new FileInspection(inspection, Optional.empty())
                .run(rows.stream().map(InputFile::new).toList(), null, OutputStream.nullOutputStream(), err::println);
        if (read.failed() > 0) {
            throw new CommandFailedException("No preview, because not all files could be read.");
        }
        return since == null || preview.isEmpty() ? null : preview.clock().minus(since);
    }

    /** Queries the terminal only if there is one. */
    private static int width() {
        return System.console() == null
                ? WIDTH
                : new UsageMessageSpec().autoWidth(true).width();
    }
}
