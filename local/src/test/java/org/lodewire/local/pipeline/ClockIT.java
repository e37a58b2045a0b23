package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;

/** What may move the event clock, on a real broker. */
@OnAnyCluster
class ClockIT {

    private static final String APPLICATION = "clock";
    private static final int PARTITIONS = 3;
    private static final Instant YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");

    @TempDir
    private Path folder;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, PARTITIONS, folder.resolve("state"));
        system.define(List.of(TestDefinitions.of("neodymium", "neodymium")));
        system.start(APPLICATION, Optional.empty()).awaitRunning();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void countsArticlesAfterWatermarksAndArticlesOfTheYear9999() throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(partition, new Watermark(7, false).key(), null);
            send(partition, new Watermark(7, true).key(), null);
            send(partition, "stranger", encoded(ofTheYear9999(partition)));
        }
        replay("{\"published\": \"2010-10-26T14:05:09Z\", \"text\": \"A shipment of neodymium left the port.\"}");

        assertThat(system.results().counts("neodymium", "5m"))
                .containsEntry(Instant.parse("2010-10-26T14:05:10Z"), new Counted(1, 1, 1));
        assertThat(system.results().read(Catalogue.REJECTED)).isEmpty();
        assertThat(system.results().read(Catalogue.CLEAN))
                .filteredOn(article -> article != null && article.getSource().equals("stranger"))
                .hasSize(PARTITIONS)
                .extracting(CleanArticle::getTime)
                .extracting(ArticleTime::getBasis, ArticleTime::getClamp)
                .containsOnly(tuple(TimeBasis.SEEN, Clamp.FUTURE));
    }

    @Test
    void countsAReplayAfterOneWithAnArticleWithoutADate() throws Exception {
        replay(
                "{\"published\": \"2010-10-26T14:05:09Z\", \"text\": \"A shipment of neodymium left the port.\"}",
                "{\"text\": \"A mine of neodymium opened in the north, the ministry said.\"}");
        replay("{\"published\": \"2010-10-26T14:06:09Z\", \"text\": \"The price of neodymium doubled within weeks.\"}");

        assertThat(system.results().counts("neodymium", "5m"))
                .containsEntry(Instant.parse("2010-10-26T14:05:10Z"), new Counted(1, 1, 1))
                .containsEntry(Instant.parse("2010-10-26T14:06:10Z"), new Counted(2, 2, 2));
        assertThat(system.results().read(Catalogue.REJECTED)).isEmpty();
    }

    private void send(int partition, String key, byte @Nullable [] value) throws Exception {
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of())) {
            Long year9999 = YEAR_9999.toEpochMilli();
            producer.send(new ProducerRecord<>(Catalogue.RAW.name(), partition, year9999, key, value))
                    .get();
        }
    }

    private void replay(String... rows) throws Exception {
        Path corpus = Files.write(folder.resolve("rows.ndjson"), List.of(rows));
        system.awaitCounted(APPLICATION, system.replay(corpus, TimePolicy.PUBLISHED));
    }

    /** An article whose producer lies about the time of publication and about its clock. */
    private static RawArticle ofTheYear9999(int number) {
        return RawArticle.newBuilder()
                .setId("%032x".formatted(number))
                .setSource("stranger")
                .setTime(ArticleTime.newBuilder()
                        .setEvent(YEAR_9999)
                        .setBasis(TimeBasis.PUBLISHED)
                        .setSeen(Instant.now())
                        .setClock(YEAR_9999)
                        .setSequence(Long.MAX_VALUE)
                        .build())
                .setFormat(ContentFormat.TEXT)
                .setContent(ByteBuffer.wrap("The town council discussed the repair of two bridges on Tuesday."
                        .getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private byte[] encoded(RawArticle article) {
        try (Serializer<RawArticle> serializer = system.connection().serdes().serializer(Catalogue.RAW)) {
            return serializer.serialize(Catalogue.RAW.name(), article);
        }
    }
}
