package org.lodewire.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodewire.analysis.preview.ArticlePreview;
import org.lodewire.analysis.preview.CorpusPreview;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.cli.inspect.FileInspection;
import org.lodewire.cli.inspect.InputFile;
import org.lodewire.cli.inspect.Inspection;
import org.lodewire.cli.inspect.PreviewInspector;
import org.lodewire.cli.preview.Preview;
import org.lodewire.cli.preview.TopicPreview;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.streams.command.RunCommand;
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
                "Shows what a definition would have counted and raised on what the topic of clean articles holds, or"
                        + " on files. Nothing that runs is touched, nothing is written.")
final class PreviewTopic implements Callable<Integer> {

    /** Of a report that does not go to a terminal. */
    private static final int WIDTH = 100;
    /** As much as the longest window reaches back, so that the first counts shown are whole. */
    private static final Duration BEFORE = CountWindow.SEVEN_DAYS.length();

    private static final Duration SOURCE_MEMORY = Duration.ofDays(14);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "DEFINITION",
            required = true,
            description = "The definition: a YAML or JSON file.")
    private Path file;

    @Parameters(
            paramLabel = "ROWS",
            description = {
                "Files of articles to preview on, as inspect clean reads them (.ndjson, .jsonl, .gz):",
                "they are cleaned first. Without any, the topic of clean articles."
            })
    private List<Path> rows = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = RunCommand.DurationConverter.class,
            description = "How far to look back from the newest article, as in 30d. All there is if not given.")
    private Duration since;

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            description = "Window whose counts are drawn: 5m, 1h, 24h or 7d. By the length of the time if not given.")
    private String window;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the newest articles to show. Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(names = "--json", description = "A JSON object a line: all articles, counts and alerts.")
    private boolean json;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = RunCommand.DurationConverter.class,
            description = "How late an article may be and still be counted. Default: ${DEFAULT-VALUE}.")
    private Duration grace;

    @Option(
            names = "--story-horizon",
            paramLabel = "TIME",
            defaultValue = "72h",
            converter = RunCommand.DurationConverter.class,
            description = "On files: how far apart two copies of a story may be. Default: ${DEFAULT-VALUE}.")
    private Duration horizon;

    @Override
    public Integer call() {
        TopicDefinition definition = definition();
        Optional<CountWindow> drawn = drawn(definition);
        PrintWriter out = spec.commandLine().getOut();
        try (ArticlePreview preview = new ArticlePreview(definition)) {
            Instant from = rows.isEmpty() ? readTopic(preview) : readRows(preview);
            if (preview.isEmpty()) {
                throw new CommandFailedException("There is no article to preview on.");
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
            throw new CommandFailedException("Cannot read: " + e.getMessage(), e);
        }
    }

    private TopicDefinition definition() {
        try {
            List<TopicDefinition> definitions = new TopicDefinitionFiles().read(file);
            if (definitions.size() == 1) {
                return definitions.get(0);
            }
            throw new ParameterException(
                    spec.commandLine(), "One definition at a time: " + file + " has " + definitions.size() + ".");
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read " + file + ": " + e.getMessage(), e);
        }
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

    private Instant readTopic(ArticlePreview preview) {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        TopicPreview topic = new TopicPreview(connection);
        Instant newest = topic.newest()
                .orElseThrow(() -> new CommandFailedException(
                        "There are no clean articles yet. Name a file of articles to preview on that."));
        Instant from = since == null ? null : newest.minus(since);
        topic.read(from == null ? Instant.EPOCH : from.minus(BEFORE), preview);
        return from;
    }

    private Instant readRows(ArticlePreview preview) throws IOException {
        CorpusPreview corpus = new CorpusPreview(preview, grace, horizon);
        PrintWriter err = spec.commandLine().getErr();
        Inspection inspection = new Inspection(new PreviewInspector(corpus, SOURCE_MEMORY), false);
        FileInspection.Summary read = new FileInspection(inspection, Optional.empty())
                .run(rows.stream().map(InputFile::new).toList(), null, OutputStream.nullOutputStream(), err::println);
        if (read.failed() > 0) {
            throw new CommandFailedException("Nothing was previewed.");
        }
        return since == null || preview.isEmpty() ? null : preview.clock().minus(since);
    }

    /** The terminal is asked how wide it is only if there is one. */
    private static int width() {
        return System.console() == null
                ? WIDTH
                : new UsageMessageSpec().autoWidth(true).width();
    }
}
