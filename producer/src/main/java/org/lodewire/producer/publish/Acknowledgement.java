package org.lodewire.producer.publish;

import org.jspecify.annotations.Nullable;

/**
 * Notified once of what became of a record. Called by a thread of the Kafka client, which sends nothing until it returns.
 */
public interface Acknowledgement {

    /** @param failure null if all in-sync replicas have the record; else it is not known whether they do */
    void done(@Nullable Exception failure);
}
