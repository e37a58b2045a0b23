package org.lodewire.streams.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * What a pipeline has to know of the cluster that it runs on.
 *
 * @param id            the cluster's own id, which its brokers keep
 * @param rawPartitions how many partitions the raw topic has
 */
record KafkaCluster(String id, int rawPartitions) {

    /** @throws CommandFailedException if topics are missing, or Kafka cannot be asked */
    static KafkaCluster describe(Connection connection) {
        List<String> names = Catalogue.topics().stream().map(KafkaTopic::name).toList();
        try (Admin admin = connection.admin()) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get();
            return new KafkaCluster(
                    admin.describeCluster().clusterId().get(),
                    Objects.requireNonNull(topics.get(Catalogue.RAW.name()))
                            .partitions()
                            .size());
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "Some of the topics are missing at " + connection.bootstrapServers()
                                    + ". Run 'lodewire setup' first."
                            : "Cannot look up the topics at " + connection.bootstrapServers() + ": "
                                    + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.", e);
        }
    }
}
