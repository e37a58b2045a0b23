/**
 * The client of the schema registry: Confluent's, with limits on the time and the size of an answer, and with a message for
 * answers that are none of a registry. Reads and writes schemas; keeps only what Confluent's client caches.
 */
@NullMarked
package org.lodewire.client.registry;

import org.jspecify.annotations.NullMarked;
