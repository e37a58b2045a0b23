package org.lodewire.bench.clean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lodewire.bench.clean.HostileResult.Bounds;
import org.lodewire.client.command.Table;

/** Reports the cost of hostile inputs, as a table and as JSON. */
public final class HostileReport {

    /**
     * Bound on the time of an input as a multiple of jsoup's parse of an ordinary page of 4 MiB, so that it also holds on a
     * slow machine.
     */
    private static final int MAX_PARSES = 50;

    private static final long MAX_ALLOCATED = 512L << 20;
    private static final int MAX_WIDTH = 110;
    private static final double MILLI = 1e6;
    private static final double MIB = 1 << 20;

    private final long baseline;
    private final Bounds bounds;
    private final List<HostileResult> results;

    /**
     * @param baseline CPU nanoseconds of that parse
     * @param results at least one
     */
    public HostileReport(long baseline, List<HostileResult> results) {
        this.baseline = baseline;
        this.bounds = new Bounds(MAX_PARSES * baseline, MAX_ALLOCATED);
        this.results = List.copyOf(results);
    }

    public boolean isWithinBounds() {
        return results.stream().allMatch(result -> result.isWithin(bounds));
    }

    public String text() {
        Table table = new Table(MAX_WIDTH, "input", "MiB", "CPU ms", "x parse", "MiB allocated", "outcome");
        results.forEach(result -> row(table, result));
        String decision = String.format(
                Locale.ROOT,
                "jsoup's parse of an ordinary page of 4 MiB: %.0f ms. Bounds: %d times that, %.0f ms, and %.0f MiB allocated.%n"
                        + "Slowest: %s, %.0f ms. Heaviest: %s, %.0f MiB.",
                baseline / MILLI,
                MAX_PARSES,
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
                number("%.1f", nanos / baseline),
                number("%.0f", result.used().allocated() / MIB),
                result.outcome());
    }

    private String beyond() {
        if (isWithinBounds()) {
            return "All are within bounds.";
        }
        Table table = new Table(MAX_WIDTH, "beyond bounds", "most often at");
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
                .put("baselineCpuMillis", baseline / MILLI)
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
