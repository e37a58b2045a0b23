package org.lodewire.local.cluster;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.lodewire.client.connection.Connection;

/**
 * The instances of an application that have joined its consumer group.
 *
 * @param connection the cluster of the group
 */
public record RunningInstances(Connection connection) {

    /** Waits until an application runs in this number of processes, each of which is assigned partitions. */
    public void await(String applicationId, int instances, Duration patience) {
        try (Admin admin = connection.admin()) {
            Awaitility.await()
                    .atMost(patience)
                    .until(() -> admin
                                    .describeConsumerGroups(List.of(applicationId))
                                    .describedGroups()
                                    .get(applicationId)
                                    .get()
                                    .members()
                                    .stream()
                                    .filter(member -> !member.assignment()
                                            .topicPartitions()
                                            .isEmpty())
                                    // Kafka Streams puts the id of the process before that of the thread.
                                    .map(member -> member.clientId().split("-StreamThread-")[0])
                                    .distinct()
                                    .count()
                            == instances);
        }
    }
}
