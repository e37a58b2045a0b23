package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalClusterIT {

    private static final AvroSchema SCHEMA =
            new AvroSchema(SchemaBuilder.record("R").fields().requiredInt("a").endRecord());

    @Test
    void leavesNeitherFolderNorProcessWhenATemporaryOneIsClosed() throws IOException {
        LocalCluster temporary = LocalCluster.temporary();
        List<String> usersClosed = new ArrayList<>();
        temporary.closeFirst(() -> usersClosed.add(temporary.folder().toFile().exists() ? "before" : "after"));
        ProcessHandle registry = ProcessHandle.of(temporary.registryPid()).orElseThrow();

        temporary.close();

        assertThat(temporary.folder()).doesNotExist();
        assertThat(registry.isAlive()).isFalse();
        assertThat(usersClosed).containsExactly("before");
    }

    @Test
    void opensAPersistentFolderAgainWithItsTopicAndSchema(@TempDir Path folder) throws Exception {
        int id;
        try (LocalCluster first = LocalCluster.in(folder);
                SchemaRegistryClient registry = registry(first)) {
            createTopic(first, "persistent");
            id = registry.register("persistent-value", SCHEMA);
            assertThatThrownBy(() -> LocalCluster.in(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }

        try (LocalCluster again = LocalCluster.in(folder);
                SchemaRegistryClient registry = registry(again)) {
            assertThat(topics(again)).contains("persistent");
            assertThat(registry.getId("persistent-value", SCHEMA)).isEqualTo(id);
        }
    }

    @Test
    void endsTheRegistryWhenTheBrokersPortIsTaken() throws IOException {
        try (LocalCluster cluster = LocalCluster.temporary()) {
            int taken = Integer.parseInt(cluster.bootstrapServers().split(":")[1]);
            Set<Long> before = children();

            assertThatThrownBy(() -> LocalCluster.temporary(new LocalCluster.Ports(taken, 0)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken + " of this machine is taken");
            assertThat(children()).contains(cluster.registryPid()).isEqualTo(before);
        }
    }

    @Test
    @Timeout(300)
    void noticesThatTheRegistryHasEnded() throws Exception {
        try (LocalCluster cluster = LocalCluster.temporary()) {
            ProcessHandle.of(cluster.registryPid()).orElseThrow().destroyForcibly();

            assertThatThrownBy(cluster::awaitClose)
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("The schema registry", "ended with code 137", "registry.log");
        }
    }

    /** The processes that this one has started, among them the registry of other tests. */
    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static SchemaRegistryClient registry(LocalCluster cluster) {
        return new CachedSchemaRegistryClient(cluster.registryUrl(), 100);
    }

    private static void createTopic(LocalCluster cluster, String topic) throws Exception {
        try (Admin admin = admin(cluster)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics(LocalCluster cluster) throws Exception {
        try (Admin admin = admin(cluster)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(LocalCluster cluster) {
        return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }
}
