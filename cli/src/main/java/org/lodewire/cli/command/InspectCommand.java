package org.lodewire.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.cli.inspect.AlertsInspector;
import org.lodewire.cli.inspect.CleanInspector;
import org.lodewire.cli.inspect.CleanReport;
import org.lodewire.cli.inspect.EntitiesInspector;
import org.lodewire.cli.inspect.FileInspection;
import org.lodewire.cli.inspect.InputFile;
import org.lodewire.cli.inspect.Inspection;
import org.lodewire.cli.inspect.Inspector;
import org.lodewire.cli.inspect.StoriesInspector;
import org.lodewire.cli.inspect.TimedInspector;
import org.lodewire.cli.inspect.TopicsInspector;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.terminal.ResultOutput;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.command.EntitiesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire inspect}: runs one stage on rows of standard input, or on files. */
@Command(
        name = "inspect",
        subcommands = InspectFeed.class,
        mixinStandardHelpOptions = true,
        header = "Run one stage on rows or files, without Kafka.",
        footer = "  lodewire inspect clean page.html --explain",
        customSynopsis = {
            "lodewire inspect STAGE [FILE...] [--topics FILE]... [--horizon TIME]",
            "         [--entities FILE] [--timing] [--verbose]",
            "       lodewire inspect clean [FILE...] [--explain] [--json] [--url URL]",
            "         [--source-memory[=TIME]] [--timing] [--verbose]",
            "       lodewire inspect feed FILE... [--listing] [--selector CSS] [--json]",
            "         [--url URL] [--verbose]"
        },
        description = {
            "Runs the logic of one stage on rows of newline-delimited JSON, without Kafka, and prints a row for each"
                    + " row. Feeds are files: see 'inspect feed --help'.",
            "",
            "  clean     html or text; and id, title, published and others if known",
            "  entities  text; and id and title if known",
            "  topics    text; and id, title and language if known; needs --topics",
            "  stories   text; and id, title and published if known; in order of arrival",
            "  alerts    topic, at, stories: the count at the end of a step; prints only the",
            "            steps that raise an alert, by the rules of --topics or, without",
            "            this option, by the default spike rule for every topic"
        })
public final class InspectCommand implements Callable<Integer> {

    private static final String STAGES = "clean, entities, topics, stories or alerts";
    /** The width of a report if there is no terminal. */
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    /** Not required by picocli, which would require it of the subcommand too. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "STAGE", description = "One of " + STAGES + ".")
    private String stage = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description =
                    "Files of rows (.ndjson, .jsonl). Default: standard input. For clean also single articles, shown as"
                            + " a report: pages (.html, .htm, or '<' is first) and texts (all others). May be"
                            + " compressed (.gz).")
    private List<Path> files = List.of();

    @Mixin
    private TopicFiles topics;

    @Mixin
    private EntitiesFile ownEntities;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            defaultValue = "72h",
            converter = DurationConverter.class,
            description = "stories: the maximum time between two copies of a story. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration horizon;

    @Option(
            names = "--source-memory",
            paramLabel = "TIME",
            arity = "0..1",
            defaultValue = "0s",
            fallbackValue = "14d",
            converter = DurationConverter.class,
            description = "clean: remove lines that earlier rows of the same source share. TIME is the half-life of the"
                    + " memory, default ${FALLBACK-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration sourceMemory;

    @Option(names = "--explain", description = "clean: explain why each line was kept or removed.")
    private boolean explain;

    @Option(names = "--json", description = "clean: print single articles as rows too.")
    private boolean json;

    @Option(names = "--url", paramLabel = "URL", description = "clean: the URL of the article, for a single file.")
    private @Nullable String url;

    @Option(names = "--timing", description = "Report the CPU time of the stage.")
    private boolean timing;

    private final InputStream in;
    private final ResultOutput out;

    /** Reads standard input and writes to standard output. */
    public InspectCommand() {
        this(System.in, ResultOutput.ofProcess());
    }

    InspectCommand(InputStream in, ResultOutput out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (stage.isEmpty()) {
            throw usage("Missing required parameter: 'STAGE'");
        }
        PrintWriter err = spec.commandLine().getErr();
        List<InputFile> inputs = files.stream().map(InputFile::new).toList();
        try (TimedInspector inspector = new TimedInspector(inspector(), timing && stage.equals("clean"))) {
            checkOptions(inputs);
            FileInspection.Summary summary = run(inspector, inputs, err::println);
            if (timing) {
                inspector.report(err);
            }
            Inspection.Summary rows = summary.rows();
            if (rows.bad() > 0) {
                err.println(rows.bad() + " of " + rows.rows() + " rows were bad.");
            }
            return summary.failed() > 0 || rows.bad() > 0 && rows.bad() == rows.rows() ? 1 : 0;
        } catch (IOException e) {
            out.requireWritten();
            if (out.hasFailed()) {
                return 0;
            }
            throw new CommandFailedException("Cannot read rows: " + e.getMessage(), e);
        }
    }

    private void checkOptions(List<InputFile> inputs) {
        boolean cleans = stage.equals("clean");
        if (explain && !cleans) {
            throw usage("--explain requires the stage clean.");
        }
        if (url != null && (!cleans || inputs.size() != 1 || inputs.get(0).hasRows())) {
            throw usage("--url requires the stage clean and one file with a single article; rows have a field for it.");
        }
        if (ownEntities.isGiven() && !stage.equals("entities") && !stage.equals("topics")) {
            throw usage("--entities requires the stage entities or topics.");
        }
        for (InputFile input : inputs) {
            if (!cleans && !input.hasRows()) {
                throw usage(stage + " takes files of rows, .ndjson or .jsonl, not " + input.path() + "."
                        + (topics.areGiven() ? " Give --topics before each file of definitions." : ""));
            }
        }
    }

    private FileInspection.Summary run(Inspector inspector, List<InputFile> inputs, Consumer<String> problems)
            throws IOException {
        Inspection inspection = new Inspection(inspector, !stage.equals("alerts"));
        if (inputs.isEmpty()) {
            return new FileInspection.Summary(inspection.run(in, out, problems), 0);
        }
        Optional<CleanReport> report = json ? Optional.empty() : Optional.of(report());
        return new FileInspection(inspection, report).run(inputs, url, out, problems);
    }

    /** Queries the terminal only if there is one. */
    private static CleanReport report() {
        int width = System.console() == null
                ? WIDTH
                : new UsageMessageSpec().autoWidth(true).width();
        return new CleanReport(width, Ansi.AUTO.enabled());
    }

    private Inspector inspector() {
        return switch (stage) {
            case "clean" -> new CleanInspector(sourceMemory, explain);
            case "entities" -> new EntitiesInspector(ownEntities.finder());
            case "topics" -> topics();
            case "stories" -> stories();
            case "alerts" -> alerts();
            case "counts" ->
                throw usage("counts cannot be inspected, because a count depends on many"
                        + " articles and on time. Stages: " + STAGES + ".");
            default -> throw usage("'" + stage + "' is not a stage that can be inspected. Stages: " + STAGES + ".");
        };
    }

    private Inspector topics() {
        try {
            return new TopicsInspector(definitions(), ownEntities::finder);
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private Inspector stories() {
        if (horizon.isZero()) {
            throw usage("--horizon must be positive.");
        }
        return new StoriesInspector(horizon);
    }

    private Inspector alerts() {
        return topics.areGiven() ? new AlertsInspector(definitions()) : new AlertsInspector();
    }

    private List<TopicDefinition> definitions() {
        if (!topics.areGiven()) {
            throw usage(stage + " needs --topics FILE, the topic definitions.");
        }
        return topics.read();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
