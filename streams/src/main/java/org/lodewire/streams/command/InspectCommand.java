package org.lodewire.streams.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lodewire.command.CommandFailedException;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.inspect.AlertsInspector;
import org.lodewire.streams.inspect.CleanInspector;
import org.lodewire.streams.inspect.EntitiesInspector;
import org.lodewire.streams.inspect.Inspection;
import org.lodewire.streams.inspect.Inspector;
import org.lodewire.streams.inspect.StoriesInspector;
import org.lodewire.streams.inspect.TimedInspector;
import org.lodewire.streams.inspect.TopicFiles;
import org.lodewire.streams.inspect.TopicsInspector;
import org.lodewire.streams.topics.TopicRejectedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire inspect}: runs one stage on rows of standard input. */
@Command(name = "lodewire inspect", mixinStandardHelpOptions = true,
        customSynopsis = "lodewire inspect STAGE [--topics FILE...] [--horizon TIME] [--source-memory[=TIME]] [--explain] [--timing] [--verbose] < ROWS",
        description = {
            "Runs one stage's own logic on rows of newline-delimited JSON, without Kafka, and prints a row for each row.",
            "",
            "  clean     id, and html or text; title, published and others if known",
            "  entities  id, text, title if there is one",
            "  topics    id, text, title if there is one; needs --topics",
            "  stories   id, text, title and published if known; in order of arrival",
            "  alerts    topic, at, stories: the count at the end of a step; needs --topics,",
            "            prints only the steps that raise an alert",
            ""})
public final class InspectCommand implements Callable<Integer> {

    private static final String STAGES = "clean, entities, topics, stories or alerts";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Parameters(paramLabel = "STAGE", description = "One of " + STAGES + ".")
    private String stage;

    @Mixin
    private TopicFiles topics;

    @Option(names = "--horizon", paramLabel = "TIME", defaultValue = "72h",
            converter = RunCommand.DurationConverter.class,
            description = "How far apart two copies of a story may be. Default: ${DEFAULT-VALUE}.")
    private Duration horizon;

    @Option(names = "--source-memory", paramLabel = "TIME", arity = "0..1", defaultValue = "0s", fallbackValue = "14d",
            converter = RunCommand.DurationConverter.class, description = {
                "clean: remove what the articles of a source share, as far as earlier rows tell.",
                "TIME: half-life of the memory, ${FALLBACK-VALUE} if not given. Without it, nothing is remembered."})
    private Duration sourceMemory;

    @Option(names = "--explain", description = "clean: tell of each line of the document why it was kept or removed.")
    private boolean explain;

    @Option(names = "--timing", description = "Say how much CPU time the stage took.")
    private boolean timing;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new InspectCommand(), arguments);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (explain && !stage.equals("clean")) {
            throw usage("--explain is for clean: the other stages remove nothing.");
        }
        try (TimedInspector inspector = new TimedInspector(inspector(), timing && stage.equals("clean"))) {
            // Not System.out, which takes the platform's charset and swallows failures.
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            Inspection.Summary summary = new Inspection(inspector, !stage.equals("alerts")).run(System.in, out, err::println);
            if (timing) {
                inspector.report(err);
            }
            if (summary.bad() > 0) {
                err.println(summary.bad() + " of " + summary.rows() + " rows were bad.");
            }
            return summary.bad() > 0 && summary.bad() == summary.rows() ? 1 : 0;
        } catch (IOException e) {
            if (isBrokenPipe(e)) {
                return 0;
            }
            throw new CommandFailedException("Cannot read or write rows: " + e.getMessage(), e);
        }
    }

    /** Who reads what is printed, such as {@code head}, has seen enough. Java tells by no more than the message. */
    private static boolean isBrokenPipe(IOException failure) {
        return failure.getMessage() != null && failure.getMessage().toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    private Inspector inspector() {
        return switch (stage) {
            case "clean" -> new CleanInspector(sourceMemory, explain);
            case "entities" -> new EntitiesInspector();
            case "topics" -> topics();
            case "stories" -> stories();
            case "alerts" -> alerts();
            case "counts" -> throw usage("counts is not inspectable: a count is of many articles as time"
                    + " passes, not of one row. Stages: " + STAGES + ".");
            default -> throw usage("'" + stage + "' is not a stage that can be inspected. Stages: " + STAGES + ".");
        };
    }

    private Inspector topics() {
        try {
            return new TopicsInspector(definitions());
        } catch (TopicRejectedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private Inspector stories() {
        if (horizon.isZero()) {
            throw usage("--horizon must be longer than nothing.");
        }
        return new StoriesInspector(horizon);
    }

    private Inspector alerts() {
        List<TopicDefinition> definitions = definitions();
        for (TopicDefinition definition : definitions) {
            for (AlertRule rule : definition.getRules()) {
                if (!AlertsStage.evaluates(rule)) {
                    spec.commandLine().getErr().println("Topic " + definition.getId() + ", rule " + rule.getId()
                            + ": this version does not evaluate " + rule.getKind().name().toLowerCase(Locale.ROOT)
                            + " rules, so it raises nothing.");
                }
            }
        }
        return new AlertsInspector(definitions);
    }

    private List<TopicDefinition> definitions() {
        if (!topics.areGiven()) {
            throw usage(stage + " needs --topics FILE: the topics "
                    + (stage.equals("alerts") ? "whose rules are evaluated." : "to look for."));
        }
        return topics.read();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
