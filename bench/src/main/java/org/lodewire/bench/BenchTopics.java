package org.lodewire.bench;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.setup.Setup;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Compatibility;
import org.lodewire.schemas.catalogue.KafkaTopic.Compression;
import org.lodewire.schemas.catalogue.KafkaTopic.Kept;
import org.lodewire.schemas.catalogue.KafkaTopic.Spread;

/** The topics of the benchmark: those of the catalogue and the targets of two copies. Not thread-safe. */
public final class BenchTopics {

    /** The target of the plain copy. */
    public static final KafkaTopic<RawArticle> COPY = new KafkaTopic<>(
            "bench.copy",
            RawArticle.class,
            "source",
            Spread.SCALED,
            Kept.BY_TIME,
            Compatibility.BACKWARD_TRANSITIVE,
            Compression.LZ4);

    /** Keeps raw articles from one run to the next. */
    static final String STOCK = "bench.stock";

    /** The topic that articles are published to. */
    public static final KafkaTopic<RawArticle> ORIGINAL = Catalogue.RAW;

    /** The topic from which alerts are delivered. */
    public static final KafkaTopic<TopicAlert> ALERTS = Catalogue.ALERTS;

    /** The topic of counts. */
    public static final KafkaTopic<TopicCount> COUNTS = Catalogue.COUNTS;

    /** The topic from which texts are indexed. */
    public static final KafkaTopic<CleanArticle> TEXTS = Catalogue.CLEAN;

    /** The topic from which stories are indexed. */
    public static final KafkaTopic<StoryMembership> STORIES = Catalogue.STORIES;

    /** The topics in which what an article says of a topic is found, in the order in which data flows. */
    public static final List<KafkaTopic<?>> TRIP = List.of(
            Catalogue.RAW,
            Catalogue.CLEAN,
            Catalogue.MATCHED_ARTICLES,
            Catalogue.MENTIONS,
            Catalogue.TOPIC_CONTRIBUTIONS,
            Catalogue.COUNTS,
            Catalogue.ALERTS);

    /** The target of the plain copy of contributions. */
    static final KafkaTopic<TopicContribution> COPY_OF_CONTRIBUTIONS = new KafkaTopic<>(
            "bench.copy.contributions",
            TopicContribution.class,
            "topic id",
            Spread.SCALED,
            Kept.BY_TIME,
            Compatibility.BACKWARD_TRANSITIVE,
            Compression.LZ4);

    private static final Set<String> INPUTS = Set.of(STOCK, Catalogue.DEFINITIONS.name());
    private static final long POLL_INTERVAL_MILLIS = 50;

    private final Connection connection;
    private final int partitions;

    public BenchTopics(Connection connection, int partitions) {
        this.connection = connection;
        this.partitions = partitions;
    }

    /** Creates the topics and registers their schemas. */
    public void create() {
        Setup.small(partitions).apply(connection);
        try (SchemaRegistryClient registry = connection.registryClient()) {
            register(registry, Catalogue.RAW, COPY);
            register(registry, Catalogue.TOPIC_CONTRIBUTIONS, COPY_OF_CONTRIBUTIONS);
        } catch (IOException | RestClientException e) {
            throw new CommandFailedException("Cannot register the schemas of the copies: " + e.getMessage(), e);
        }
    }

    private static void register(SchemaRegistryClient registry, KafkaTopic<?> original, KafkaTopic<?> copy)
            throws IOException, RestClientException {
        registry.register(
                copy.subject(),
                new AvroSchema(
                        registry.getLatestSchemaMetadata(original.subject()).getSchema()));
    }

    /**
     * Deletes and creates again all topics but the stock and the definitions, including those of applications.
     */
    void recreate() throws InterruptedException {
        try (Admin admin = connection.admin()) {
            admin.deleteTopics(derived(admin)).all().get();
            // The controller has deleted them; the broker learns of it a moment later.
            while (!derived(admin).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL_MILLIS);
            }
            Setup.small(partitions).apply(connection);
            createCopies(admin);
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot create the topics again: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        }
    }

    /** Creates the stock again, empty. */
    void recreateStock() throws InterruptedException {
        try (Admin admin = connection.admin()) {
            if (admin.listTopics().names().get().contains(STOCK)) {
                admin.deleteTopics(Set.of(STOCK)).all().get();
                while (admin.listTopics().names().get().contains(STOCK)) {
                    TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL_MILLIS);
                }
            }
            admin.createTopics(List.of(topic(STOCK))).all().get();
        } catch (ExecutionException e) {
            throw new CommandFailedException("Cannot create the stock: " + e.getMessage(), e);
        }
    }

    /** Creates the topics that plain copies are written to. */
    public void createCopies() throws InterruptedException {
        try (Admin admin = connection.admin()) {
            createCopies(admin);
        } catch (ExecutionException e) {
            throw new CommandFailedException("Cannot create the topics of the copies: " + e.getMessage(), e);
        }
    }

    private void createCopies(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(topic(COPY.name()), topic(COPY_OF_CONTRIBUTIONS.name())))
                .all()
                .get();
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE), "retention.ms", "-1"));
    }

    private static Set<String> derived(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> !INPUTS.contains(name))
                .collect(Collectors.toSet());
    }
}
