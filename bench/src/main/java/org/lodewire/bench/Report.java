package org.lodewire.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Figures as people and as programs read them. */
public final class Report {

    private static final int WIDEST = 60;

    private final Figures figures;

    public Report(Figures figures) {
        this.figures = figures;
    }

    /** In words and tables. */
    public String text() {
        return String.join("\n\n", heading(), throughput(), stages(), plain()) + "\n";
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s: %,d articles; %d partitions, %d stream threads, %d processors, Java %s",
                figures.corpus(),
                figures.articles(),
                figures.partitions(),
                figures.threads(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
    }

    private String throughput() {
        Table table = new Table(
                WIDEST, "", "round", "articles", "seconds", "articles/s", "CPU us/article", "broker etc. us/article");
        rows(table, "plain copy", figures.copy());
        rows(table, "whole pipeline", figures.pipeline());
        return table
                + String.format(
                        Locale.ROOT,
                        "%n%nThe pipeline runs at %.3f of the speed of the copy (medians).",
                        figures.pipeline().ratioTo(figures.copy()));
    }

    private static void rows(Table table, String what, Rounds rounds) {
        for (int i = 0; i < rounds.runs().size(); i++) {
            row(table, what, Integer.toString(i + 1), rounds.runs().get(i));
        }
        table.row(
                what,
                "median",
                "",
                "",
                number(rounds.median(Run::articlesPerSecond)),
                number(rounds.median(Run::applicationMicros)),
                number(rounds.median(Run::otherMicros)));
    }

    private static void row(Table table, String what, String round, Run run) {
        table.row(
                what,
                round,
                run.articles(),
                String.format(Locale.ROOT, "%.2f", run.seconds()),
                number(run.articlesPerSecond()),
                number(run.applicationMicros()),
                number(run.otherMicros()));
    }

    private String stages() {
        Table table = new Table(
                WIDEST,
                "stage alone",
                "",
                "articles",
                "seconds",
                "articles/s",
                "CPU us/article",
                "broker etc. us/article");
        figures.stages().forEach((stage, run) -> row(table, stage.name().toLowerCase(Locale.ROOT), "", run));
        return table.toString();
    }

    private String plain() {
        Table table = new Table(WIDEST, "plain logic, one thread", "CPU us/article");
        figures.plain().forEach((what, micros) -> table.row(what, number(micros)));
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** As one JSON object. */
    public ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("corpus", figures.corpus())
                .put("articles", figures.articles())
                .put("partitions", figures.partitions())
                .put("threads", figures.threads())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString());
        all.set("copy", json(figures.copy()));
        all.set("pipeline", json(figures.pipeline()));
        all.put("ratio", figures.pipeline().ratioTo(figures.copy()));
        ObjectNode stages = all.putObject("stages");
        figures.stages().forEach((stage, run) -> stages.set(stage.name().toLowerCase(Locale.ROOT), json(run)));
        ObjectNode plain = all.putObject("plainCpuMicrosPerArticle");
        figures.plain().forEach(plain::put);
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
