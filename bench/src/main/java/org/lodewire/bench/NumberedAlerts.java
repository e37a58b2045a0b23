package org.lodewire.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Publishes numbered alerts. The number is the observed value, and is in the summary after {@link #MARK}. For one thread. */
public final class NumberedAlerts implements AutoCloseable {

    /** Stands once in each alert, before its number and a full stop. */
    public static final String MARK = "alert number ";

    private final KafkaTopic<TopicAlert> topic;
    private final Producer<String, byte[]> producer;
    private final Serializer<TopicAlert> serializer;

    /** @param topic of alerts */
    public NumberedAlerts(Connection connection, KafkaTopic<TopicAlert> topic) {
        this.topic = topic;
        this.producer = connection.producer(Map.of("linger.ms", 0));
        this.serializer = connection.serdes().serializer(topic);
    }

    /**
     * Publishes an alert, without waiting for the broker.
     *
     * @param key the topic that it is about
     */
    public void publish(String key, int number) {
        byte[] value = serializer.serialize(topic.name(), alert(key, number));
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    private static TopicAlert alert(String topic, int number) {
        Instant now = Instant.now();
        return TopicAlert.newBuilder()
                .setId(topic + "/rule/" + number)
                .setTopic(topic)
                .setLabel(topic)
                .setRule("rule")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(now)
                .setRaisedAt(now)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(number)
                .setExpected(3)
                .setScore(1)
                .setSummary(topic + ": " + MARK + number + ".")
                .build();
    }

    @Override
    public void close() {
        serializer.close();
        producer.close(Duration.ZERO);
    }
}
