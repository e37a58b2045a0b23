package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.bench.live.RestartBenchmark;
import org.lodewire.bench.live.RestartBenchmark.Figures;
import org.lodewire.bench.live.RestartBenchmark.Start;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire bench restart}: how long the pipeline takes to start. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        header = "Measure how long the pipeline takes to start.",
        footer = "  lodewire bench restart news.ndjson.gz --before 1000000",
        description =
                "Starts 'run' on the wall clock in a process of its own and measures until its first output: without state;"
                        + " after it was killed, while articles come; and after it was ended in order.")
public final class RestartBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final double MIB = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private TopicsOption topics;

    @Mixin
    private PipelineProcessOptions process;

    @Option(
            names = "--before",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Articles that it processes before it is killed. Default: ${DEFAULT-VALUE}.")
    private int before;

    @Option(
            names = "--signatures",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Synthetic articles that are added to the index of stories before it is killed, in its changelog, so that"
                            + " it also starts from that. Default: ${DEFAULT-VALUE}.")
    private int signatures;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Articles a second that come meanwhile. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--json", description = "Print the figures as one JSON object too, on the last line.")
    private boolean json;

    @Override
    @SuppressWarnings("try") // The notice is only closed.
    public Integer call() throws InterruptedException {
        OptionCheck check = new OptionCheck(spec);
        check.range("--before", before, 1, 100_000_000);
        check.range("--signatures", signatures, 0, 10_000_000);
        check.range("--rate", rate, 1, 100_000);
        process.check(check);
        input.check(spec, ClockMode.EVENT);
        List<TopicDefinition> definitions = topics.definitions();
        BenchOutput output = new BenchOutput(spec);
        try (UnfinishedNotice notice = UnfinishedNotice.until(output::report)) {
            RepeatedCorpus corpus = input.corpus(definitions);
            output.report("Starting a Kafka broker and a schema registry");
            try (LocalCluster cluster = LocalCluster.temporary()) {
                Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
                Setup.small(process.partitions()).apply(connection);
                DefinitionsTopic.topics(connection).apply(definitions);
                RestartBenchmark.Settings settings = new RestartBenchmark.Settings(
                        before,
                        signatures,
                        rate,
                        process.partitions(),
                        process.java(),
                        process.pipeline(),
                        Files.createDirectories(cluster.folder().resolve("bench-run")));
                Figures figures = new RestartBenchmark(connection, settings, output::report).run(corpus);
                output.print(table(figures), object(figures), json);
                return 0;
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private static Table table(Figures figures) {
        Table table = new Table(WIDEST, "seconds from the start to the first", "article", "story", "count");
        row(table, "without state", figures.first());
        if (figures.restored() != null) {
            row(table, "restored from Kafka", figures.restored());
        }
        row(table, "killed before", figures.killed());
        row(table, "ended in order before", figures.ordered());
        table.row("resident memory before, MiB", number("%.0f", figures.resident() / MIB), "", "");
        table.row("files of stores before, MiB", number("%.0f", figures.disk() / MIB), "", "");
        return table;
    }

    private static void row(Table table, String name, Start start) {
        table.row(name, number("%.1f", start.article()), number("%.1f", start.story()), number("%.1f", start.count()));
    }

    private static ObjectNode object(Figures figures) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("withoutState", object(figures.first()));
        if (figures.restored() != null) {
            object.set("restored", object(figures.restored()));
        }
        object.set("afterKill", object(figures.killed()));
        object.set("afterEndInOrder", object(figures.ordered()));
        return object.put("residentBytes", figures.resident()).put("diskBytes", figures.disk());
    }

    private static ObjectNode object(Start start) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("articleSeconds", start.article())
                .put("storySeconds", start.story())
                .put("countSeconds", start.count());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
