package org.lodewire.local.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The public images of Kafka and of the registry, in containers without volumes. */
final class ContainerTestCluster implements TestCluster {

    private static final String BROKER_IMAGE = "lodewire.test.broker-image";
    private static final String REGISTRY_IMAGE = "lodewire.test.registry-image";

    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final KafkaContainer broker;
    private final GenericContainer<?> registry;

    private ContainerTestCluster(KafkaContainer broker, GenericContainer<?> registry) {
        this.broker = broker;
        this.registry = registry;
    }

    static ContainerTestCluster start() throws IOException {
        ContainerTestCluster cluster = new ContainerTestCluster(
                new KafkaContainer(image(BROKER_IMAGE)).withStartupTimeout(PATIENCE),
                new GenericContainer<>(image(REGISTRY_IMAGE))
                        .withExposedPorts(REGISTRY_PORT)
                        .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects").forPort(REGISTRY_PORT))
                        .withStartupTimeout(PATIENCE));
        try {
            // Returns when both have started or failed, so that nothing is still starting when both are closed.
            Startables.deepStart(cluster.broker, cluster.registry).join();
            return cluster;
        } catch (CompletionException failure) {
            try (cluster) { // An exception of close() is suppressed.
                throw new IOException(
                        "The containers did not start: " + failure.getCause().getMessage(), failure);
            }
        }
    }

    private static String image(String property) {
        String image = System.getProperty(property);
        if (image == null) {
            throw new IllegalStateException("The system property " + property + " is not set; Maven's profile does so");
        }
        return image;
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + CONFLUENT_API;
    }

    @Override
    public void close() {
        try {
            registry.stop();
        } finally {
            broker.stop();
        }
    }
}
