package org.lodewire.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Formats the result of a benchmark of the pipeline as text and JSON. */
public final class Report {

    private static final int MAX_WIDTH = 60;
    private static final double KIB = 1024;

    private final BenchmarkResult result;

    public Report(BenchmarkResult result) {
        this.result = result;
    }

    /** Returns the result as text with tables. */
    public String text() {
        String stages = result.stages().isEmpty() ? "" : "\n\n" + stages();
        return String.join("\n\n", heading(), throughput(), headline()) + stages + "\n\n" + plain() + "\n";
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s; clock %s, partitions: %d, instances: %d, stream threads of each: %d, processors: %d, Java %s",
                result.input(),
                result.settings().clock(),
                result.settings().partitions(),
                result.settings().instances(),
                result.settings().threads(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
    }

    private String throughput() {
        Table table = table("", "round");
        rows(table, "plain copy", result.copies());
        rows(table, "whole pipeline", result.pipelines());
        return table.toString();
    }

    private String headline() {
        Table table = new Table(MAX_WIDTH, "median of the rounds", "");
        table.row(
                "CPU of pipeline and broker, us/article",
                number(result.pipelines().median(Run::allMicros)));
        table.row("of it plain logic", number(result.median(BenchmarkResult.Round::logicMicros)));
        table.row("CPU of copy and broker, us/article", number(result.copies().median(Run::allMicros)));
        table.row("CPU beyond the plain logic, in copies", tenths(result.median(BenchmarkResult.Round::beyondLogic)));
        table.row("speed, as a share of the copy's", thousandths(result.median(BenchmarkResult.Round::speedOfCopy)));
        return table.toString();
    }

    private static Table table(String what, String round) {
        return new Table(
                MAX_WIDTH,
                what,
                round,
                "articles",
                "seconds",
                "articles/s",
                "CPU us/article",
                "broker etc. us/article",
                "GC",
                "RocksDB",
                "KiB made",
                "bytes to topics",
                "bytes to changelogs",
                "bytes of stores");
    }

    private static void rows(Table table, String name, Rounds rounds) {
        for (int i = 0; i < rounds.runs().size(); i++) {
            row(table, name, Integer.toString(i + 1), rounds.runs().get(i));
        }
    }

    private static void row(Table table, String name, String round, Run run) {
        table.row(
                name,
                round,
                run.articles(),
                String.format(Locale.ROOT, "%.2f", run.seconds()),
                number(run.articlesPerSecond()),
                number(run.applicationMicros()),
                number(run.otherMicros()),
                number(run.collectionMicros()),
                number(run.rocksMicros()),
                tenths(run.allocatedBytes() / KIB),
                number(run.topicBytes()),
                number(run.changelogBytes()),
                number(run.diskBytes()));
    }

    private String stages() {
        Table table = table("stage alone", "");
        result.stages().forEach((stage, run) -> row(table, stage.toString(), "", run));
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

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Returns the result as one JSON object. */
    public ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("input", result.input())
                .put("clock", result.settings().clock().toString())
                .put("partitions", result.settings().partitions())
                .put("instances", result.settings().instances())
                .put("threads", result.settings().threads())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString());
        all.putObject("figures")
                .put("articlesPerSecond", result.pipelines().median(Run::articlesPerSecond))
                .put("speedOfCopy", result.median(BenchmarkResult.Round::speedOfCopy))
                .put("cpuMicrosPerArticle", result.pipelines().median(Run::allMicros))
                .put("applicationCpuMicrosPerArticle", result.pipelines().median(Run::applicationMicros))
                .put("logicCpuMicrosPerArticle", result.median(BenchmarkResult.Round::logicMicros))
                .put("copyCpuMicrosPerArticle", result.copies().median(Run::allMicros))
                .put("beyondLogicInCopies", result.median(BenchmarkResult.Round::beyondLogic))
                .put("allocatedBytesPerArticle", result.pipelines().median(Run::allocatedBytes))
                .put("topicBytesPerArticle", result.pipelines().median(Run::topicBytes))
                .put("changelogBytesPerArticle", result.pipelines().median(Run::changelogBytes));
        all.set("copy", json(result.copies()));
        all.set("pipeline", json(result.pipelines()));
        ObjectNode stages = all.putObject("stages");
        result.stages().forEach((stage, run) -> stages.set(stage.toString(), json(run)));
        ObjectNode plain = all.putObject("plainCpuMicrosPerArticle");
        result.plain().forEach(plain::put);
        return all;
    }

    private static ArrayNode json(Rounds rounds) {
        ArrayNode runs = JsonNodeFactory.instance.arrayNode();
        rounds.runs().forEach(run -> runs.add(json(run)));
        return runs;
    }

    private static ObjectNode json(Run run) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("articles", run.articles())
                .put("seconds", run.seconds())
                .put("articlesPerSecond", run.articlesPerSecond())
                .put("cpuMicrosPerArticle", run.applicationMicros())
                .put("otherCpuMicrosPerArticle", run.otherMicros())
                .put("collectionCpuMicrosPerArticle", run.collectionMicros())
                .put("rocksDbCpuMicrosPerArticle", run.rocksMicros())
                .put("allocatedBytesPerArticle", run.allocatedBytes())
                .put("topicBytesPerArticle", run.topicBytes())
                .put("changelogBytesPerArticle", run.changelogBytes())
                .put("storeBytesPerArticle", run.diskBytes());
    }
}
