package org.lodewire.bench.stories;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** What articles took as the index grew, as people and as programs read it. */
public record StoriesReport(List<Stretch> stretches) {

    private static final int WIDEST = 120;
    private static final double NANOS_A_MICRO = 1e3;

    public String text() {
        Table table = new Table(
                WIDEST,
                "placed",
                "held",
                "CPU us",
                "with RocksDB's",
                "lookups",
                "compared",
                "bytes each",
                "MiB",
                "copies",
                "found",
                "wrong");
        for (Stretch stretch : stretches) {
            table.row(
                    whole(stretch.placed()),
                    whole(stretch.held()),
                    number(micros(stretch.threadNanos(), stretch)),
                    number(micros(stretch.processNanos(), stretch)),
                    number(each(stretch.lookups(), stretch)),
                    String.format(Locale.ROOT, "%.2f", each(stretch.candidates(), stretch)),
                    whole(stretch.bytes() / stretch.held()),
                    whole(stretch.bytes() >> 20),
                    whole(stretch.copies()),
                    whole(stretch.copiesFound()),
                    whole(stretch.wronglyJoined()));
        }
        return table.toString();
    }

    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Stretch stretch : stretches) {
            all.addObject()
                    .put("placed", stretch.placed())
                    .put("held", stretch.held())
                    .put("cpuMicrosPerArticle", micros(stretch.threadNanos(), stretch))
                    .put("processCpuMicrosPerArticle", micros(stretch.processNanos(), stretch))
                    .put("lookupsPerArticle", each(stretch.lookups(), stretch))
                    .put("comparedPerArticle", each(stretch.candidates(), stretch))
                    .put("bytes", stretch.bytes())
                    .put("copies", stretch.copies())
                    .put("copiesFound", stretch.copiesFound())
                    .put("wronglyJoined", stretch.wronglyJoined());
        }
        return all;
    }

    private static double micros(long nanos, Stretch stretch) {
        return nanos / NANOS_A_MICRO / stretch.articles();
    }

    private static double each(long count, Stretch stretch) {
        return (double) count / stretch.articles();
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
