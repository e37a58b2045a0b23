package org.lodewire.bench.clean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lodewire.bench.clean.HostileResult.Bounds;
import org.lodewire.client.command.Table;

/** What hostile inputs cost, as people and as programs read it. */
public final class HostileReport {

    /**
     * How many times as long as jsoup's parse of an ordinary page of 4 MiB an input may take: so a slow machine fails
     * nothing.
     */
    private static final int MOST_PARSES = 50;

    private static final long MOST_ALLOCATED = 512L << 20;
    private static final int WIDEST = 110;
    private static final double MILLI = 1e6;
    private static final double MIB = 1 << 20;

    private final long floor;
    private final Bounds bounds;
    private final List<HostileResult> results;

    /**
     * @param floor   CPU nanoseconds of that parse
     * @param results at least one
     */
    public HostileReport(long floor, List<HostileResult> results) {
        this.floor = floor;
        this.bounds = new Bounds(MOST_PARSES * floor, MOST_ALLOCATED);
        this.results = List.copyOf(results);
    }

    public boolean isWithinBounds() {
        return results.stream().allMatch(result -> result.isWithin(bounds));
    }

    public String text() {
        Table table = new Table(WIDEST, "input", "MiB", "CPU ms", "x parse", "MiB made", "outcome");
        results.forEach(result -> row(table, result));
        String decision = String.format(
                Locale.ROOT,
                "jsoup's parse of an ordinary page of 4 MiB: %.0f ms. Bounds: %d times that, %.0f ms, and %.0f MiB made.%n"
                        + "Slowest: %s, %.0f ms. Heaviest: %s, %.0f MiB.",
                floor / MILLI,
                MOST_PARSES,
                bounds.cpuNanos() / MILLI,
                bounds.allocated() / MIB,
                slowest().name(),
                slowest().used().cpuNanos() / MILLI,
                heaviest().name(),
                heaviest().used().allocated() / MIB);
        return table + "\n\n" + decision + "\n" + beyond();
    }

    private void row(Table table, HostileResult result) {
        double nanos = result.used().cpuNanos();
        table.row(
                result.name(),
                number("%.1f", result.bytes() / MIB),
                number("%.0f", nanos / MILLI),
                number("%.1f", nanos / floor),
                number("%.0f", result.used().allocated() / MIB),
                result.outcome());
    }

    private String beyond() {
        if (isWithinBounds()) {
            return "All are within bounds.";
        }
        Table table = new Table(WIDEST, "beyond bounds", "most often at");
        results.stream()
                .filter(result -> !result.isWithin(bounds))
                .forEach(result -> table.row(result.name(), result.where()));
        return "\n" + table;
    }

    private HostileResult slowest() {
        return results.stream()
                .max(Comparator.comparingLong(result -> result.used().cpuNanos()))
                .orElseThrow();
    }

    private HostileResult heaviest() {
        return results.stream()
                .max(Comparator.comparingLong(result -> result.used().allocated()))
                .orElseThrow();
    }

    public ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("withinBounds", isWithinBounds())
                .put("floorCpuMillis", floor / MILLI)
                .put("boundCpuMillis", bounds.cpuNanos() / MILLI)
                .put("boundBytesAllocated", bounds.allocated());
        ArrayNode inputs = all.putArray("inputs");
        results.forEach(result -> inputs.addObject()
                .put("input", result.name())
                .put("bytes", result.bytes())
                .put("cpuMillis", result.used().cpuNanos() / MILLI)
                .put("bytesAllocated", result.used().allocated())
                .put("outcome", result.outcome())
                .put("withinBounds", result.isWithin(bounds))
                .put("where", result.where()));
        return all;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
