package org.lodewire.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Formats the result of a benchmark as text and JSON. */
public final class Report {

    private static final int MAX_WIDTH = 60;

    private final BenchmarkResult result;

    public Report(BenchmarkResult result) {
        this.result = result;
    }

    /** Returns the result as text with tables. */
    public String text() {
        return String.join("\n\n", heading(), throughput(), stages(), plain()) + "\n";
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s: %,d articles; %d partitions, %d stream threads, %d processors, Java %s",
                result.corpus(),
                result.articles(),
                result.partitions(),
                result.threads(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
    }

    private String throughput() {
        Table table = new Table(
                MAX_WIDTH,
                "",
                "round",
                "articles",
                "seconds",
                "articles/s",
                "CPU us/article",
                "broker etc. us/article");
        rows(table, "plain copy", result.copy());
        rows(table, "whole pipeline", result.pipeline());
        return table
                + String.format(
                        Locale.ROOT,
                        "%n%nThe pipeline runs at %.3f of the speed of the copy (medians).",
                        result.pipeline().ratioTo(result.copy()));
    }

    private static void rows(Table table, String name, Rounds rounds) {
        for (int i = 0; i < rounds.runs().size(); i++) {
            row(table, name, Integer.toString(i + 1), rounds.runs().get(i));
        }
        table.row(
                name,
                "median",
                "",
                "",
                number(rounds.median(Run::articlesPerSecond)),
                number(rounds.median(Run::applicationMicros)),
                number(rounds.median(Run::otherMicros)));
    }

    private static void row(Table table, String name, String round, Run run) {
        table.row(
                name,
                round,
                run.articles(),
                String.format(Locale.ROOT, "%.2f", run.seconds()),
                number(run.articlesPerSecond()),
                number(run.applicationMicros()),
                number(run.otherMicros()));
    }

    private String stages() {
        Table table = new Table(
                MAX_WIDTH,
                "stage alone",
                "",
                "articles",
                "seconds",
                "articles/s",
                "CPU us/article",
                "broker etc. us/article");
        result.stages().forEach((stage, run) -> row(table, stage.name().toLowerCase(Locale.ROOT), "", run));
        return table.toString();
    }

    private String plain() {
        Table table = new Table(MAX_WIDTH, "plain logic, one thread", "CPU us/article");
        result.plain().forEach((step, micros) -> table.row(step, number(micros)));
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** Returns the result as one JSON object. */
    public ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("corpus", result.corpus())
                .put("articles", result.articles())
                .put("partitions", result.partitions())
                .put("threads", result.threads())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString());
        all.set("copy", json(result.copy()));
        all.set("pipeline", json(result.pipeline()));
        all.put("ratio", result.pipeline().ratioTo(result.copy()));
        ObjectNode stages = all.putObject("stages");
        result.stages().forEach((stage, run) -> stages.set(stage.name().toLowerCase(Locale.ROOT), json(run)));
        ObjectNode plain = all.putObject("plainCpuMicrosPerArticle");
        result.plain().forEach(plain::put);
        return all;
    }

    private static ObjectNode json(Rounds rounds) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("medianArticlesPerSecond", rounds.median(Run::articlesPerSecond))
                .put("bestArticlesPerSecond", rounds.best());
        ArrayNode runs = object.putArray("rounds");
        rounds.runs().forEach(run -> runs.add(json(run)));
        return object;
    }

    private static ObjectNode json(Run run) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("seconds", run.seconds())
                .put("articlesPerSecond", run.articlesPerSecond())
                .put("cpuMicrosPerArticle", run.applicationMicros())
                .put("otherCpuMicrosPerArticle", run.otherMicros());
    }
}
