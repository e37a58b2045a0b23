package org.lodewire.client.owned;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * Whether the coordinator of the group has been heard of recently, so that it cannot have given the partitions of this instance
 * to others. Looks at the heartbeats that the consumer counts. Times are in milliseconds since 1970. For one thread at a time.
 */
public final class CoordinatorContact {

    /** The consumer forgets how long an answer took after 30 seconds; an older one counts for nothing. */
    private static final long KNOWN_MILLIS = 15_000;

    private static final String GROUP = "consumer-coordinator-metrics";

    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final long patience;
    private @Nullable Metric answered;
    private @Nullable Metric slowest;
    private double answers;
    private long looked;
    private long heard;

    /**
     * @param metrics  those of the consumer
     * @param patience how old the last sign may be
     */
    public CoordinatorContact(Supplier<Map<MetricName, ? extends Metric>> metrics, Duration patience) {
        this.metrics = metrics;
        this.patience = patience.toMillis();
    }

    /** Whether it was heard of recently. To be called several times a second. */
    public boolean isRecent(long now) {
        look(now);
        return now - heard < patience;
    }

    /** When it was heard of last; 0 for never. */
    public long heard() {
        return heard;
    }

    private void look(long now) {
        answered = answered == null ? find("heartbeat-total") : answered;
        slowest = slowest == null ? find("heartbeat-response-time-max") : slowest;
        double before = answers;
        answers = value(answered);
        // The answer came after the last look, and the coordinator received the heartbeat no earlier than it was sent.
        if (answers > before && now - looked < KNOWN_MILLIS) {
            heard = Math.max(heard, looked - (long) Math.ceil(value(slowest)));
        }
        looked = now;
    }

    private @Nullable Metric find(String name) {
        return metrics.get().entrySet().stream()
                .filter(each -> each.getKey().group().equals(GROUP)
                        && each.getKey().name().equals(name))
                .map(each -> (Metric) each.getValue())
                .findAny()
                .orElse(null);
    }

    private static double value(@Nullable Metric metric) {
        return metric != null && metric.metricValue() instanceof Double number ? number : 0;
    }
}
