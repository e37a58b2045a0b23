package org.lodewire.producer.publish;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Checks that {@code lodewire setup} has been run. A producer that sends to a missing topic waits a minute for it, or
 * makes the broker create it with the wrong settings.
 */
final class SetUpCheck {

    private SetUpCheck() {}

    /** @throws CommandFailedException if a topic that the producer writes to is missing */
    static void check(Connection connection) {
        List<String> topics = List.of(Catalogue.RAW.name(), Catalogue.REJECTED.name());
        try (Admin admin = connection.admin()) {
            admin.describeTopics(topics).allTopicNames().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new CommandFailedException(
                        "The topics " + String.join(" and ", topics) + " are not both at "
                                + connection.bootstrapServers() + ". Run lodewire setup first.",
                        e);
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException(
                    "Cannot look up the topics at " + connection.bootstrapServers() + ": " + cause.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
