package org.lodewire.local.cluster;

import java.io.IOException;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The public images of Kafka and of the registry, in containers without volumes. */
final class ContainerTestClusters implements TestClusters {

    private static final String BROKER_IMAGE = "lodewire.test.broker-image";
    private static final String REGISTRY_IMAGE = "lodewire.test.registry-image";

    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GenericContainer<?> registry;

    private ContainerTestClusters(GenericContainer<?> registry) {
        this.registry = registry;
    }

    static ContainerTestClusters open() throws IOException {
        GenericContainer<?> registry = new GenericContainer<>(image(REGISTRY_IMAGE))
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects").forPort(REGISTRY_PORT))
                .withStartupTimeout(PATIENCE);
        start(registry);
        return new ContainerTestClusters(registry);
    }

    @Override
    public TestCluster start() throws IOException {
        KafkaContainer broker = new KafkaContainer(image(BROKER_IMAGE)).withStartupTimeout(PATIENCE);
        start(broker);
        return new TestCluster(
                broker.getBootstrapServers(),
                "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + CONFLUENT_API,
                broker::stop);
    }

    private static void start(GenericContainer<?> container) throws IOException {
        try {
            container.start();
        } catch (ContainerLaunchException failure) {
            try (container) {
                throw new IOException("The container did not start: " + failure.getMessage(), failure);
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
    public void close() {
        registry.stop();
    }
}
