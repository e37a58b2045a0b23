package org.lodewire.streams.run;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The number of records that the stream threads that are alive have processed.
 *
 * @param metrics those of Kafka Streams
 */
record ProcessedRecords(Supplier<Map<MetricName, ? extends Metric>> metrics) implements LongSupplier {

    @Override
    public long getAsLong() {
        return (long) metrics.get().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("process-total")
                        && metric.getKey().group().equals("stream-thread-metrics"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }
}
