package org.lodewire.subscriptions.view;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** A view that a test fills instead of Kafka. */
public final class ViewFixture {

    private final NewsView view = new NewsView();
    private long offset;

    /** The view. */
    public NewsView view() {
        return view;
    }

    /** Takes a record as if it came from Kafka. */
    public <V extends SpecificRecord> ViewFixture take(KafkaTopic<V> topic, String key, @Nullable V value) {
        return take(topic, key, value, Instant.EPOCH);
    }

    /** Forgets what a topic had, as if its records had been removed. */
    public void forget(KafkaTopic<?> topic) {
        view.followed().stream()
                .filter(each -> each.topic().equals(topic))
                .forEach(each -> each.forget().run());
    }

    /** Takes a record with a timestamp. */
    public <V extends SpecificRecord> ViewFixture take(
            KafkaTopic<V> topic, String key, @Nullable V value, Instant timestamp) {
        ConsumerRecord<String, V> record = new ConsumerRecord<>(
                topic.name(),
                0,
                offset++,
                timestamp.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
        view.followed().stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .take(record);
        return this;
    }
}
