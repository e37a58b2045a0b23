package org.lodewire.bench.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.stories.index.IndexedArticle;
import org.lodewire.analysis.stories.index.StoredSignatures;
import org.lodewire.bench.stories.VariedSignatures;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StageStore;
import org.lodewire.streams.stories.StoriesStage;

/**
 * Writes to the changelog of the stories stage what it writes for articles of which none is a copy, while no pipeline runs: with
 * the code of the stage and without its time. For one thread.
 */
final class SignatureLoad {

    private static final Duration BEFORE = Duration.ofHours(48);
    /** After so many the index in memory, which nothing asks, begins anew. */
    private static final int AT_ONCE = 50_000;

    private final Connection connection;
    private final String application;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    SignatureLoad(Connection connection, String application) {
        this.connection = connection;
        this.application = application;
    }

    /** Writes as many articles, of the last two days, and waits until the broker has them. */
    void write(long articles) {
        VariedSignatures signatures = new VariedSignatures();
        Instant begin = Instant.now().minus(BEFORE);
        Map<String, Object> settings = new HashMap<>(connection.kafka());
        settings.putAll(Map.of("compression.type", "lz4", "batch.size", 128 << 10, "linger.ms", 5));
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ChangelogStore store = store(producer, "stories.index-articles");
            for (long first = 0; first < articles; first += AT_ONCE) {
                StoredSignatures stored = new StoredSignatures(store);
                for (long i = first; i < Math.min(first + AT_ONCE, articles); i++) {
                    String id = "synthetic-" + i;
                    Instant time = begin.plusMillis(BEFORE.toMillis() * i / articles);
                    stored.put(new IndexedArticle(id, id, time, signatures.next()));
                }
            }
            producer.flush();
        }
        Exception problem = failure.get();
        if (problem != null) {
            throw new CommandFailedException("Signatures cannot be written: " + problem.getMessage(), problem);
        }
    }

    private ChangelogStore store(Producer<byte[], byte[]> producer, String name) {
        StoriesStage stage = new StoriesStage(
                new StoriesStage.Settings(ClockMode.WALL, Duration.ofHours(24), Duration.ofHours(72), 1),
                ProcessingListener.NONE);
        StageStore store = stage.stores().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        String topic = application + "-" + store.database() + "-changelog";
        return new ChangelogStore(
                store.prefix(), (key, value) -> send(producer, new ProducerRecord<>(topic, 0, key, value)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback gets failures.
    private void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }
}
