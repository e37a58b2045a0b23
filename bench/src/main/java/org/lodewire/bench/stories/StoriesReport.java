package org.lodewire.bench.stories;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Formats the measurements of a growing index as text and JSON. */
public record StoriesReport(List<IndexMeasurement> measurements) {

    private static final int MAX_WIDTH = 120;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final long NANOS_PER_MILLI = 1_000_000;

    public String text() {
        Table table = new Table(
                MAX_WIDTH,
                "placed",
                "held",
                "CPU us",
                "with RocksDB's",
                "lookups",
                "compared",
                "bytes each",
                "MiB",
                "heap",
                "open ms",
                "copies",
                "found",
                "wrong");
        for (IndexMeasurement each : measurements) {
            table.row(
                    whole(each.placed()),
                    whole(each.held()),
                    number(micros(each.threadNanos(), each)),
                    number(micros(each.processNanos(), each)),
                    number(perArticle(each.lookups(), each)),
                    String.format(Locale.ROOT, "%.2f", perArticle(each.candidates(), each)),
                    whole(each.bytes() / each.held()),
                    whole(each.bytes() >> 20),
                    whole(each.heap() >> 20),
                    whole(each.openNanos() / NANOS_PER_MILLI),
                    whole(each.copies()),
                    whole(each.copiesFound()),
                    whole(each.wronglyJoined()));
        }
        return table.toString();
    }

    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (IndexMeasurement each : measurements) {
            all.addObject()
                    .put("placed", each.placed())
                    .put("held", each.held())
                    .put("cpuMicrosPerArticle", micros(each.threadNanos(), each))
                    .put("processCpuMicrosPerArticle", micros(each.processNanos(), each))
                    .put("lookupsPerArticle", perArticle(each.lookups(), each))
                    .put("comparedPerArticle", perArticle(each.candidates(), each))
                    .put("bytes", each.bytes())
                    .put("heapBytes", each.heap())
                    .put("openMillis", each.openNanos() / NANOS_PER_MILLI)
                    .put("copies", each.copies())
                    .put("copiesFound", each.copiesFound())
                    .put("wronglyJoined", each.wronglyJoined())
                    .put("placements", Long.toHexString(each.digest()));
        }
        return all;
    }

    private static double micros(long nanos, IndexMeasurement measurement) {
        return nanos / NANOS_PER_MICRO / measurement.articles();
    }

    private static double perArticle(long count, IndexMeasurement measurement) {
        return (double) count / measurement.articles();
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
