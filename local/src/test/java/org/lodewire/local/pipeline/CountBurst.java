package org.lodewire.local.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;

/** Sends counts of a topic at a rate that no pipeline reaches: each is one article more than the one before. */
final class CountBurst {

    private static final int EVERY_MILLIS = 10;

    private final Connection connection;
    private final String topic;
    private final Instant end = CountWindow.ONE_HOUR.firstEnd(Instant.now().plusSeconds(60));

    CountBurst(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /** Sends counts, of which the last one is that of as many articles as counts were sent. */
    void send(int perSecond, int seconds) throws Exception {
        int all = perSecond * seconds;
        int atOnce = perSecond * EVERY_MILLIS / 1_000;
        Queue<Future<?>> sent = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Producer<String, byte[]> producer = connection.producer(Map.of());
                Serializer<TopicCount> serializer =
                        new AvroSerdes(connection.registry(), Map.of()).serializer(Catalogue.COUNTS)) {
            ScheduledFuture<?> sending = timer.scheduleAtFixedRate(
                    () -> {
                        for (int i = 0; i < atOnce && sent.size() < all; i++) {
                            sent.add(producer.send(record(serializer, sent.size() + 1)));
                        }
                        if (sent.size() == all) {
                            timer.shutdown();
                        }
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            if (!timer.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Only " + sent.size() + " of " + all + " counts were sent: " + sending);
            }
            producer.flush();
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            timer.shutdownNow();
        }
    }

    private ProducerRecord<String, byte[]> record(Serializer<TopicCount> serializer, int articles) {
        TopicCount count = TopicCount.newBuilder()
                .setTopic(topic)
                .setWindow(CountWindow.ONE_HOUR.label())
                .setStart(end.minus(CountWindow.ONE_HOUR.length()))
                .setEnd(end)
                .setArticles(articles)
                .setStories(articles)
                .setMentions(articles)
                .setRevision(0)
                .setProvisional(true)
                .build();
        String key = topic + "|" + CountWindow.ONE_HOUR.label();
        return new ProducerRecord<>(Catalogue.COUNTS.name(), key, serializer.serialize(Catalogue.COUNTS.name(), count));
    }
}
