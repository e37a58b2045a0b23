package org.lodewire.subscriptions.deliverer;

import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;

/** The alerts that the topic of alerts has. Stateless. */
public final class KnownAlerts {

    private final Connection connection;

    /** For a cluster. */
    public KnownAlerts(Connection connection) {
        this.connection = connection;
    }

    /** @throws CommandFailedException if there is no alert with this id */
    public void require(String id) {
        boolean[] found = new boolean[1];
        try (RecordReader<String, TopicAlert> reader = RecordReader.of(connection, Catalogue.ALERTS)) {
            reader.readToEnd(record ->
                    found[0] |= record.value() != null && record.value().getId().equals(id));
        }
        if (!found[0]) {
            throw new CommandFailedException("There is no alert " + id
                    + ". 'lodewire alerts --json' shows the ids of those that are raised. Nothing was changed.");
        }
    }
}
