package org.lodewire.local.cluster;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.lodewire.client.connection.Connection;

/**
 * The instances of an application that have joined its consumer group.
 *
 * @param connection where the group is
 */
public record RunningInstances(Connection connection) {

    /** Waits until an application runs in so many processes, each of which has something to do. */
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
                                    // Kafka Streams puts the process's own number before the thread's.
                                    .map(member -> member.clientId().split("-StreamThread-")[0])
                                    .distinct()
                                    .count()
                            == instances);
        }
    }
}
