package org.lodewire.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A Kafka broker in this process: one node that is broker and KRaft controller, on the loopback interface only.
 *
 * <p>Composed of the parts of {@link KafkaRaftServer}, for two features that it does not offer: sockets that are bound
 * beforehand, so that no other process can take a port between being found free and being used, and faults that are logged
 * instead of ending the process.
 *
 * <p>Thread-safe once started.
 */
public final class LocalBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CLIENTS = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";

    private final String bootstrapServers;
    private final LoopbackSockets sockets;
    private final Metrics metrics;
    private final ControllerServer controller;
    private final BrokerServer broker;

    /**
     * The settings of a broker that can be chosen; all others suit one node that starts fast.
     *
     * @param port the port for clients, or 0 for a free one
     * @param internalPartitions partitions of each of the broker's own topics (committed offsets, transactions, shares);
     *     has an effect only in a new folder
     * @param maxMessageBytes the largest batch of records that is accepted, in bytes
     */
    public record Settings(int port, int internalPartitions, int maxMessageBytes) {

        /** A free port, 4 partitions, and 8 MiB: an article has at most 1 MiB, and its rejected copy more. */
        public static final Settings DEFAULT = new Settings(0, 4, 8 << 20);

        /** These settings with another port. */
        public Settings withPort(int otherPort) {
            return new Settings(otherPort, internalPartitions, maxMessageBytes);
        }
    }

    /**
     * Starts a broker and returns when it can be used.
     *
     * @param folder has its data; created and formatted if it is missing, and opened again on any port if not
     * @throws IOException if the port is taken, the folder cannot be used, or the broker does not start; nothing is
     *     running then
     */
    public static LocalBroker start(Path folder, Settings settings) throws IOException {
        format(folder);
        LoopbackSockets sockets = new LoopbackSockets();
        try {
            String clients = sockets.bind(CLIENTS, settings.port());
            String quorum = sockets.bind(CONTROLLER, 0);
            LocalBroker broker = new LocalBroker(configuration(folder, settings, clients, quorum), clients, sockets);
            broker.startup();
            return broker;
        } catch (IOException | RuntimeException failure) {
            sockets.close();
            throw new IOException("The broker did not start: " + failure.getMessage(), failure);
        }
    }

    private LocalBroker(KafkaConfig config, String bootstrapServers, LoopbackSockets sockets) {
        this.bootstrapServers = bootstrapServers;
        this.sockets = sockets;
        this.metrics = new Metrics();
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> formatted =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(LocalBroker.class), "");
        SharedServer shared = new SharedServer(
                config,
                formatted._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                (name, fatal, action) -> new LoggingFaultHandler(name, action),
                sockets);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
        this.broker = new BrokerServer(shared);
    }

    /** The address for clients: host and port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and returns when it has closed its folder. Closing it again does nothing. */
    @Override
    public void close() throws IOException {
        broker.shutdown();
        controller.shutdown();
        metrics.close();
        sockets.close();
    }

    private void startup() throws IOException {
        try {
            controller.startup();
            broker.startup();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static void format(Path folder) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .run();
        } catch (Exception failure) { // as the formatter declares it
            throw new IOException(
                    "Cannot format the data folder of a broker, " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static KafkaConfig configuration(Path folder, Settings settings, String clients, String quorum) {
        Map<String, String> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(NODE));
        config.put("log.dirs", folder.toString());

        // The voter is in the configuration, not in the metadata log, so that its port may change between runs.
        config.put("listeners", CLIENTS + "://" + clients + "," + CONTROLLER + "://" + quorum);
        config.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        config.put("controller.listener.names", CONTROLLER);
        config.put("controller.quorum.voters", NODE + "@" + quorum);

        String internalPartitions = Integer.toString(settings.internalPartitions());
        config.put("offsets.topic.num.partitions", internalPartitions);
        config.put("offsets.topic.replication.factor", "1");
        config.put("transaction.state.log.num.partitions", internalPartitions);
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("share.coordinator.state.topic.num.partitions", internalPartitions);
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");

        config.put("auto.create.topics.enable", "false");
        // Long enough for the threads of one process to join a new group together, instead of one after the other.
        config.put("group.initial.rebalance.delay.ms", "300");
        config.put("message.max.bytes", Integer.toString(settings.maxMessageBytes()));
        // The default of 128 MiB is a lot in a process that also runs the pipeline.
        config.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        return new KafkaConfig(config, false);
    }
}
