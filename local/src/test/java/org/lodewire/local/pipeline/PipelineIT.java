package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.cli.command.TopicsCommand;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.pipeline.PublishedResults.Counted;
import org.lodewire.local.pipeline.PublishedResults.Counts;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** The whole pipeline on a real broker and a real registry. */
@OnAnyCluster
class PipelineIT {

    private static final String APPLICATION = "pipeline";
    private static final List<String> WINDOWS = List.of("5m", "1h", "24h", "7d");

    @TempDir
    private Path folder;

    private TestSystem system;

    @BeforeEach
    void start(TestClusters clusters) throws Exception {
        system = TestSystem.start(clusters, 3, folder.resolve("state"));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    /** The life of one pipeline; each step builds on those before. */
    @Test
    void processesTheSeedCorpusAndLaterArticles() throws Exception {
        system.define(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        system.start(APPLICATION, Optional.empty()).awaitRunning();
        system.awaitCounted(APPLICATION, system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL));

        fiveArticlesOfRareEarthsAreCountedInEveryWindow();
        alertsHaveTheArticlesAsEvidence();
        otherConsumersCanReadEveryOutputTopic();
        replayingAgainChangesNoCount();
        aWithdrawnArticleNoLongerCounts();
        articlesAfterARecordThatCannotBeDecodedAreProcessed();
        aBackfilledTopicHasTheCountsThatItWouldHaveHad();
        aTopicThatIsDefinedMeanwhileIsMatched();
        definitionsForTheFirstStartAreNotAppliedAgain();
    }

    private void fiveArticlesOfRareEarthsAreCountedInEveryWindow() {
        assertCountedInEveryWindow(5);
    }

    private void assertCountedInEveryWindow(long articles) {
        Map<Counts, TreeMap<Instant, Counted>> counts = system.results().counts();
        for (String window : WINDOWS) {
            assertThat(counts.getOrDefault(new Counts("rare-earths", window), new TreeMap<>())
                            .firstEntry()
                            .getValue())
                    .as(window)
                    .extracting(Counted::articles, Counted::stories)
                    .containsExactly(articles, articles);
        }
    }

    private void alertsHaveTheArticlesAsEvidence() {
        assertThat(system.results().read(Catalogue.ALERTS))
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .filteredOn(alert -> alert.getTopic().equals("rare-earths"))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(TopicAlert::getEvidence)
                .allSatisfy(evidence -> assertThat(evidence).hasSize(5));
    }

    private void otherConsumersCanReadEveryOutputTopic() {
        Connection connection = system.connection();
        for (KafkaTopic<?> topic : Set.of(
                Catalogue.CLEAN,
                Catalogue.ENTITIES,
                Catalogue.STORIES,
                Catalogue.MENTIONS,
                Catalogue.COUNTS,
                Catalogue.ALERTS)) {
            Map<String, Object> config = Map.of(
                    "bootstrap.servers",
                    connection.bootstrapServers(),
                    "schema.registry.url",
                    connection.registry(),
                    "auto.offset.reset",
                    "earliest",
                    "isolation.level",
                    "read_committed");
            KafkaAvroDeserializer avro = new KafkaAvroDeserializer();
            avro.configure(config, false);
            try (Consumer<String, Object> consumer = new KafkaConsumer<>(config, new StringDeserializer(), avro)) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                int[] read = {0};
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                    consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                        assertThat(record.value()).isInstanceOf(GenericRecord.class);
                        read[0]++;
                    });
                    return read[0] > 0;
                });
            }
        }
    }

    private void replayingAgainChangesNoCount() {
        Map<Counts, TreeMap<Instant, Counted>> before = system.results().counts();
        int mentions = system.results().read(Catalogue.MENTIONS).size();
        system.awaitCounted(APPLICATION, system.replay(TestSystem.SEEDS, TimePolicy.ARRIVAL));

        assertThat(system.results().counts()).isEqualTo(before);
        assertThat(system.results().read(Catalogue.MENTIONS)).hasSize(mentions);
    }

    private void aWithdrawnArticleNoLongerCounts() throws IOException {
        String id = system.results().read(Catalogue.CLEAN).stream()
                .filter(article -> article.getSource().equals("CNN"))
                .map(CleanArticle::getId)
                .findFirst()
                .orElseThrow();
        Path corpus = Files.writeString(
                folder.resolve("withdrawn.ndjson"),
                "{\"withdrawn\": true, \"source\": \"CNN\", \"id\": \"" + id + "\"}");
        system.awaitCounted(APPLICATION, system.replay(corpus, TimePolicy.ARRIVAL));

        assertCountedInEveryWindow(4);
        assertThat(system.results().read(Catalogue.MENTIONS))
                .filteredOn(TopicMention::getRetracted)
                .extracting(TopicMention::getArticleId)
                .isNotEmpty()
                .containsOnly(id);
        assertThat(system.results().read(Catalogue.ENTITIES))
                .filteredOn(ArticleEntities::getWithdrawn)
                .extracting(ArticleEntities::getArticleId)
                .containsExactly(id);
    }

    private void articlesAfterARecordThatCannotBeDecodedAreProcessed() throws Exception {
        byte[] bytes = "no Avro".getBytes(StandardCharsets.UTF_8);
        try (Producer<String, byte[]> producer = system.connection().producer(Map.of())) {
            producer.send(new ProducerRecord<>(Catalogue.RAW.name(), 0, "poison", bytes))
                    .get();
        }
        Path corpus = Files.writeString(
                folder.resolve("later.ndjson"),
                "{\"source\": \"later\", \"text\": \"A second mine of dysprosium has opened in the north, the ministry said.\"}");
        system.awaitCounted(APPLICATION, system.replay(corpus, TimePolicy.ARRIVAL));

        assertThat(system.results().read(Catalogue.MENTIONS))
                .extracting(TopicMention::getSource)
                .contains("later");
        assertThat(deadLetters()).containsExactly("no Avro");
    }

    /** The same query as that of a topic that was there before the articles. */
    private void aBackfilledTopicHasTheCountsThatItWouldHaveHad() throws IOException {
        Path definition = folder.resolve("again.yaml");
        Files.writeString(
                definition,
                Files.readString(TestSystem.SEEDS.resolve("topics/rare-earths.yaml"))
                        .replaceFirst("id: rare-earths", "id: rare-earths-again"));

        CommandOutput output = CommandOutput.by(
                new TopicsCommand(), system.connection(), "apply", "--backfill", "7d", definition.toString());

        assertThat(output.text()).contains("backfilled rare-earths-again: ").doesNotContain(": 0 articles");
        awaitSameCounts();
        Map<Counts, TreeMap<Instant, Counted>> before = system.results().counts();
        CommandOutput.by(new TopicsCommand(), system.connection(), "apply", "--backfill", "7d", definition.toString());
        Path corpus = Files.writeString(
                folder.resolve("after.ndjson"),
                "{\"source\": \"after\", \"text\": \"A third mine of dysprosium has opened in the south, a company said.\"}");
        system.awaitCounted(APPLICATION, system.replay(corpus, TimePolicy.ARRIVAL));
        awaitSameCounts();
        assertThat(system.results().counts()).isNotEqualTo(before);
        assertThat(system.results().read(Catalogue.ALERTS))
                .filteredOn(alert -> alert.getTopic().equals("rare-earths-again"))
                .isEmpty();
    }

    private void awaitSameCounts() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<Counts, TreeMap<Instant, Counted>> counts = system.results().counts();
            assertThat(WINDOWS)
                    .allSatisfy(window -> assertThat(changes(counts, "rare-earths-again", window))
                            .isEqualTo(changes(counts, "rare-earths", window)));
        });
    }

    /** The counts of a topic where they differ from the count before, as a correction may publish equal ones. */
    private static Map<Instant, Counted> changes(
            Map<Counts, TreeMap<Instant, Counted>> all, String topic, String window) {
        Map<Instant, Counted> changes = new TreeMap<>();
        Counted[] last = {new Counted(0, 0, 0)};
        all.getOrDefault(new Counts(topic, window), new TreeMap<>()).forEach((end, count) -> {
            if (!count.equals(last[0])) {
                changes.put(end, count);
            }
            last[0] = count;
        });
        return changes;
    }

    private void aTopicThatIsDefinedMeanwhileIsMatched() throws IOException {
        system.define(List.of(TestDefinitions.of("lighthouses", "lighthouse")));
        Path corpus = folder.resolve("lighthouses.ndjson");
        // A definition takes effect within seconds, not immediately: articles are sent until one is matched.
        int[] sent = {0};
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            Files.writeString(
                    corpus,
                    "{\"source\": \"coast\", \"text\": \"The keeper of the lighthouse number " + sent[0]++
                            + " retires after forty years of service on the rocky island.\"}");
            system.replay(corpus, TimePolicy.ARRIVAL);
            return system.results().read(Catalogue.MENTIONS).stream()
                    .anyMatch(mention -> mention.getTopic().equals("lighthouses"));
        });
    }

    private void definitionsForTheFirstStartAreNotAppliedAgain() {
        DefinitionsTopic<TopicDefinition> definitions = DefinitionsTopic.topics(system.connection());
        definitions.remove(definitions.read().keySet());

        CommandOutput output = CommandOutput.by(
                new TopicsCommand(), system.connection(), "apply", "--if-none", "a-folder-that-is-gone");

        assertThat(output)
                .isEqualTo(new CommandOutput(
                        0, "Definitions have been applied before; nothing was applied." + System.lineSeparator()));
        assertThat(definitions.read()).isEmpty();
    }

    private Set<String> deadLetters() {
        Map<String, Object> config = new HashMap<>(system.connection().kafka());
        config.put("auto.offset.reset", "earliest");
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Catalogue.DEAD_LETTERS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Map<TopicPartition, Long> end = consumer.endOffsets(List.of(partition));
            Set<String> letters = new HashSet<>();
            while (consumer.position(partition) < end.get(partition)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> letters.add(record.value()));
            }
            return letters;
        }
    }
}
