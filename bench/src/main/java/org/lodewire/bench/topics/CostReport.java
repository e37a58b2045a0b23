package org.lodewire.bench.topics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Formats costs as a text table and as JSON. */
public final class CostReport {

    private static final int WIDEST = 24;
    /** With fewer topics, the memory they use is less than the noise of the measurement. */
    private static final int FEW = 1_000;

    private final List<Cost> costs;

    /** @param costs ordered by number of topics, ascending */
    public CostReport(List<Cost> costs) {
        this.costs = costs;
    }

    public String text() {
        Cost first = costs.get(0);
        Table table = new Table(
                WIDEST,
                "topics",
                "CPU us/article",
                "least-most",
                "x " + first.topics(),
                "topics found/article",
                "bytes/topic",
                "apply all, s",
                "add one more, us");
        for (Cost cost : costs) {
            table.row(
                    cost.topics(),
                    number("%.1f", cost.median()),
                    number("%.1f", cost.least()) + "-" + number("%.1f", cost.most()),
                    number("%.2f", cost.median() / first.median()),
                    number("%.3f", cost.matches()),
                    cost.topics() < FEW ? "" : number("%.0f", cost.bytesPerTopic()),
                    number("%.2f", cost.applySeconds()),
                    number("%.0f", cost.addMicros()));
        }
        return table.toString();
    }

    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Cost cost : costs) {
            ArrayNode rounds = all.addObject()
                    .put("topics", cost.topics())
                    .put("medianCpuMicrosPerArticle", cost.median())
                    .put("timesTheFirst", cost.median() / costs.get(0).median())
                    .put("topicsFoundPerArticle", cost.matches())
                    .put("bytesPerTopic", cost.bytesPerTopic())
                    .put("applySeconds", cost.applySeconds())
                    .put("addMicros", cost.addMicros())
                    .putArray("cpuMicrosPerArticle");
            cost.micros().forEach(rounds::add);
        }
        return all;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
