/**
 * Set-up and reset of a cluster: reads the catalogue, writes topics, their configuration and the schemas in the registry;
 * deletes the records of derived topics. Keeps nothing.
 */
@NullMarked
package org.lodewire.client.setup;

import org.jspecify.annotations.NullMarked;
