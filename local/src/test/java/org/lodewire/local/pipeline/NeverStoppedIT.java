package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.connection.Connection;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.PipelineSettings;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.StreamsSettings;

/** Records that no producer of ours would send, on a real broker: the articles after them are counted all the same. */
@OnAnyCluster
class NeverStoppedIT {

    private static final String APPLICATION = "never-stopped";
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private TestSystem system;
    private int sent;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 1, folder.resolve("state"));
    }

    @AfterEach
    void stop() {
        HangingInterceptor.RELEASED.countDown();
        system.close();
    }

    /** The life of one application; each step builds on those before. */
    @Test
    void processesTheArticlesAfterAHostileRecord() throws Exception {
        system.define(List.of(TestDefinitions.of("magnets", "neodymium")));
        RunningPipeline pipeline = system.start(APPLICATION, Optional.empty());
        pipeline.awaitRunning();

        aRecordThatIsLargerThanADeadLetterMayBeIsCut();
        aTitleOfTwelveMebibytesIsCut();
        anIdOfFortyThousandBytesIsRejected();
        aDefinitionThatIsNoneIsIgnored();
        stateIsRestoredAfterwards(pipeline);
        aThreadThatHangsIsNoticed();
    }

    private void aRecordThatIsLargerThanADeadLetterMayBeIsCut() throws Exception {
        send(new byte[9 << 20]);
        anArticleIsCounted();

        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).hasSize(256 << 10);
            assertThat(header(letter, "lodewire.original.value.size")).isEqualTo(String.valueOf(9 << 20));
            assertThat(header(letter, "__streams.errors.topic")).isEqualTo(Catalogue.RAW.name());
        });
    }

    private void aTitleOfTwelveMebibytesIsCut() throws Exception {
        send(avro(article(ID, "neodymium ".repeat(12 * (1 << 20) / 10))));
        anArticleIsCounted();

        assertThat(system.results().read(Catalogue.CLEAN))
                .filteredOn(article -> article.getId().equals(ID))
                .extracting(CleanArticle::getTitle)
                .singleElement()
                .satisfies(title -> assertThat(title).hasSizeLessThanOrEqualTo(2_000));
    }

    private void anIdOfFortyThousandBytesIsRejected() throws Exception {
        send(avro(article("f".repeat(40_000), "Neodymium")));
        anArticleIsCounted();

        assertThat(system.results().read(Catalogue.REJECTED))
                .extracting(RejectedArticle::getReason)
                .containsExactly(RejectionReason.INVALID);
    }

    private void aDefinitionThatIsNoneIsIgnored() throws Exception {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of())) {
            producer.send(new ProducerRecord<>(Catalogue.DEFINITIONS.name(), 0, "bridges", new byte[] {1, 2, 3}))
                    .get();
        }
        anArticleIsCounted();
    }

    private void stateIsRestoredAfterwards(RunningPipeline pipeline) throws Exception {
        system.stop(pipeline);
        delete(folder.resolve("state"));

        RunningPipeline restarted = system.start(APPLICATION, Optional.empty());
        restarted.awaitRunning();
        anArticleIsCounted();
        system.stop(restarted);
    }

    private void aThreadThatHangsIsNoticed() throws Exception {
        Connection hanging = new Connection(
                system.connection().bootstrapServers(),
                system.connection().registry(),
                Map.of("main.consumer.interceptor.classes", HangingInterceptor.class.getName()));
        Queue<String> stalled = new ConcurrentLinkedQueue<>();
        try (RunningPipeline pipeline = RunningPipeline.start(
                hanging,
                new StreamsSettings(APPLICATION, folder.resolve("hanging"), 1),
                PipelineSettings.on(ClockMode.EVENT),
                Optional.empty())) {
            pipeline.awaitRunning();
            pipeline.watch(Duration.ofSeconds(4), stalled::add);
            replayAnArticle();

            Awaitility.await().atMost(PATIENCE).until(() -> !stalled.isEmpty());
            assertThat(stalled).allSatisfy(what -> assertThat(what).contains(Catalogue.RAW.name() + "-0"));
            HangingInterceptor.RELEASED.countDown();
        }
    }

    private void anArticleIsCounted() throws IOException {
        int before = mentions();
        system.awaitCounted(APPLICATION, system.replay(nextArticle(), TimePolicy.ARRIVAL));
        assertThat(mentions()).isEqualTo(before + 1);
    }

    private void replayAnArticle() throws IOException {
        system.replay(nextArticle(), TimePolicy.ARRIVAL);
    }

    private Path nextArticle() throws IOException {
        sent++;
        return Files.writeString(
                folder.resolve("next.ndjson"),
                "{\"source\": \"later\", \"text\": \"Mine number " + sent
                        + " of neodymium has opened in the north, the ministry said on Monday.\"}");
    }

    private int mentions() {
        return (int) system.results().read(Catalogue.MENTIONS).stream()
                .filter(mention -> mention.getSource().equals("later"))
                .count();
    }

    private static RawArticle article(String id, String title) {
        Instant now = Instant.now();
        return RawArticle.newBuilder()
                .setId(id)
                .setSource("elsewhere")
                .setTitle(title)
                .setTime(ArticleTime.newBuilder()
                        .setEvent(now)
                        .setSeen(now)
                        .setClock(now)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap("The mine has opened, the ministry said on Monday evening in the capital."
                        .getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private byte[] avro(RawArticle article) {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(
                    Map.of(
                            "schema.registry.url",
                            system.connection().registry(),
                            "auto.register.schemas",
                            false,
                            "avro.remove.java.properties",
                            true),
                    false);
            return serializer.serialize(Catalogue.RAW.name(), article);
        }
    }

    /** Sends bytes as the value of a raw record: the broker takes them because it checks the compressed size. */
    private void send(byte[] value) throws Exception {
        Map<String, Object> unlimited =
                Map.of("max.request.size", 64 << 20, "buffer.memory", 128L << 20, "compression.type", "gzip");
        try (Producer<String, byte[]> producer = system.connection().producer(unlimited)) {
            producer.send(new ProducerRecord<>(Catalogue.RAW.name(), 0, "elsewhere", value))
                    .get();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        TopicPartition partition = new TopicPartition(Catalogue.DEAD_LETTERS, 0);
        try (Consumer<byte[], byte[]> consumer = system.connection().bytesConsumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
