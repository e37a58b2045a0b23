/**
 * The connection to Kafka and the schema registry: creates clients, checks that the servers answer, reads topics from
 * outside the pipeline. Writes nothing and keeps nothing.
 */
@NullMarked
package org.lodewire.client.connection;

import org.jspecify.annotations.NullMarked;
