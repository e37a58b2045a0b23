package org.lodewire.bench.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.bench.search.SearchBenchmark;
import org.lodewire.bench.search.SearchBenchmark.Figures;
import org.lodewire.bench.search.SearchBenchmark.Filling;
import org.lodewire.bench.search.SearchBenchmark.Searching;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.local.LocalCluster;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.serve.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire bench search}: the index of articles. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Measure the index of articles and searches in it.",
        footer = "  lodewire bench search --articles 100000",
        description =
                "Publishes generated articles on a broker of its own, fills an index with them, and searches it with the"
                        + " queries of topics, without HTTP and one after another. Broker and index share this process."
                        + " Keeps nothing.")
public final class SearchBenchCommand implements Callable<Integer> {

    private static final int WIDEST = 60;
    private static final int PARTITIONS = 4;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Articles in the index. Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "200",
            description = "How often each search is made, after as many to warm up. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Mixin
    private TopicsOption topics;

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--articles", articles, 1, 10_000_000);
        check.range("--rounds", rounds, 1, 100_000);
        Collection<TopicDefinition> definitions = topics.definitions();
        report("Starting a Kafka broker and a schema registry");
        try (LocalCluster cluster = LocalCluster.temporary();
                TemporaryFolder folder = TemporaryFolder.create("lodewire-index")) {
            Connection connection = new Connection(cluster.bootstrapServers(), cluster.registryUrl(), Map.of());
            Setup.small(PARTITIONS).apply(connection);
            print(new SearchBenchmark(connection, articles, rounds, this::report).run(definitions, folder.path()));
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void print(Figures figures) {
        Filling filling = figures.filling();
        double count = filling.articles();
        Table filled = new Table(WIDEST, "what", "number")
                .row("articles", filling.articles())
                .row("characters of an article", number(filling.characters() / count))
                .row("seconds until all could be found", decimals(filling.elapsed() / 1e9))
                .row("articles/s", number(count * 1e9 / filling.elapsed()))
                .row("CPU of the thread that fills it, us/article", number(filling.index() / 1e3 / count))
                .row("CPU of the process, with the broker, us/article", number(filling.process() / 1e3 / count))
                .row("bytes on disk/article", number(filling.bytes() / count));
        Table searched = new Table(WIDEST, "query of", "order", "on the page", "p50 ms", "p99 ms", "longest ms");
        for (Searching each : figures.searches()) {
            searched.row(
                    each.topic(),
                    each.order().name().toLowerCase(Locale.ROOT),
                    each.hits(),
                    decimals(each.millis(.5)),
                    decimals(each.millis(.99)),
                    decimals(each.millis(1)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(filled);
        out.println();
        out.println(searched);
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void report(String progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(progress);
        err.flush();
    }
}
