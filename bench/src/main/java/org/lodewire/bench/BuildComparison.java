package org.lodewire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.Table;

/**
 * Compares two builds: each runs {@code bench pipeline} in a process of its own, in turn, so that a disturbance of the machine
 * affects both. For one run.
 */
public final class BuildComparison {

    private static final int WIDEST = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> arguments;
    private final Consumer<String> progress;
    private final Map<String, List<Pair>> figures = new LinkedHashMap<>();

    /**
     * A figure of both builds in one round.
     *
     * @param base    of the build that is compared with
     * @param changed of the other build
     */
    private record Pair(double base, double changed) {

        double ratio() {
            return changed / base;
        }
    }

    /**
     * @param arguments of {@code bench pipeline}, without those for rounds and JSON
     * @param progress  takes what is being done, in words
     */
    public BuildComparison(List<String> arguments, Consumer<String> progress) {
        this.arguments = List.copyOf(arguments);
        this.progress = progress;
    }

    /**
     * Runs a round: both builds, one after the other.
     *
     * @param base         the folder of the checkout that is compared with
     * @param changed      the folder of the other one
     * @param changedFirst the order
     */
    public void round(Path base, Path changed, boolean changedFirst) throws IOException, InterruptedException {
        JsonNode first = run(changedFirst ? changed : base);
        JsonNode second = run(changedFirst ? base : changed);
        JsonNode ofBase = changedFirst ? second : first;
        JsonNode ofChanged = changedFirst ? first : second;
        ofBase.fieldNames().forEachRemaining(name -> {
            if (ofChanged.hasNonNull(name)) {
                figures.computeIfAbsent(name, figure -> new ArrayList<>())
                        .add(new Pair(
                                ofBase.path(name).asDouble(),
                                ofChanged.path(name).asDouble()));
            }
        });
    }

    private JsonNode run(Path checkout) throws IOException, InterruptedException {
        progress.accept("Running " + checkout);
        List<String> line = new ArrayList<>(List.of(checkout.resolve("lodewire").toString(), "bench", "pipeline"));
        line.addAll(arguments);
        line.addAll(List.of("--rounds", "1", "--json"));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailedException("The benchmark of " + checkout + " failed.\n" + output);
        }
        String[] lines = output.strip().split("\n");
        return JSON.readTree(lines[lines.length - 1]).path("figures");
    }

    /** The medians of both builds, and of the ratios within a round, with the least and the greatest. */
    public Table table() {
        Table table = new Table(WIDEST, "figure", "base", "changed", "changed / base", "from", "to");
        figures.forEach((name, pairs) -> {
            double[] ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
            table.row(
                    name,
                    number("%.2f", median(pairs, true)),
                    number("%.2f", median(pairs, false)),
                    number("%.3f", Rounds.medianOf(ratios)),
                    number("%.3f", ratios[0]),
                    number("%.3f", ratios[ratios.length - 1]));
        });
        return table;
    }

    /** The same as an object. */
    public ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        figures.forEach((name, pairs) -> all.putObject(name)
                .put("base", median(pairs, true))
                .put("changed", median(pairs, false))
                .put(
                        "ratio",
                        Rounds.medianOf(pairs.stream().mapToDouble(Pair::ratio).toArray())));
        return all;
    }

    private static double median(List<Pair> pairs, boolean base) {
        return Rounds.medianOf(pairs.stream()
                .mapToDouble(pair -> base ? pair.base() : pair.changed())
                .toArray());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
