package org.lodewire.bench.clean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lodewire.bench.clean.Timing.Spread;
import org.lodewire.bench.clean.Timing.Turn;
import org.lodewire.client.command.Table;

/** Reports the speed of each extractor, as a table and as JSON. */
public final class SpeedReport {

    private static final int MAX_WIDTH = 40;
    private static final double KIB = 1024;
    private static final double NANOS = 1e9;

    private final String item;
    private final TimeUnit unit;
    private final double characters;
    private final List<Timing> timings;

    /** The unit of the time per article. */
    public enum TimeUnit {
        MILLIS("ms", 1e6),
        MICROS("us", 1e3);

        private final String name;
        private final double nanos;

        TimeUnit(String name, double nanos) {
            this.name = name;
            this.nanos = nanos;
        }
    }

    /**
     * @param item       name for an article
     * @param characters mean length of an article
     * @param timings    timings of the extractors, the baseline first
     */
    public SpeedReport(String item, TimeUnit unit, double characters, List<Timing> timings) {
        this.item = item;
        this.unit = unit;
        this.characters = characters;
        this.timings = timings;
    }

    public String text() {
        Timing baseline = timings.get(0);
        Table table = new Table(
                MAX_WIDTH,
                "CPU time, one thread",
                item + "s/s",
                unit.name + "/" + item,
                "least-most",
                "M chars/s",
                "x " + baseline.name(),
                "least-most",
                "KiB allocated/" + item,
                "chars kept/" + item);
        for (Timing timing : timings) {
            Spread time = timing.of(turn -> turn.nanosPerArticle() / unit.nanos);
            Spread ratio = timing.ratioTo(baseline);
            table.row(
                    timing.name(),
                    number("%.1f", timing.articlesPerSecond()),
                    number("%.3f", time.median()),
                    range("%.3f", time),
                    number("%.1f", charactersPerSecond(timing) / 1e6),
                    number("%.2f", ratio.median()),
                    range("%.2f", ratio),
                    number("%.0f", timing.of(Turn::bytesPerArticle).median() / KIB),
                    number("%.0f", timing.of(Turn::charactersPerArticle).median()));
        }
        return table.toString();
    }

    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Timing timing : timings) {
            ObjectNode one = all.addObject()
                    .put("extractor", timing.name())
                    .put("articlesPerCpuSecond", timing.articlesPerSecond())
                    .put("charactersPerCpuSecond", charactersPerSecond(timing))
                    .put(
                            "bytesAllocatedPerArticle",
                            timing.of(Turn::bytesPerArticle).median());
            one.set("cpuMicrosPerArticle", json(timing.of(turn -> turn.nanosPerArticle() / TimeUnit.MICROS.nanos)));
            one.set("timesBaseline", json(timing.ratioTo(timings.get(0))));
        }
        return all;
    }

    private double charactersPerSecond(Timing timing) {
        return characters * NANOS / timing.of(Turn::nanosPerArticle).median();
    }

    private static ObjectNode json(Spread spread) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("median", spread.median())
                .put("least", spread.least())
                .put("most", spread.most());
    }

    private static String range(String format, Spread spread) {
        return number(format, spread.least()) + "-" + number(format, spread.most());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
