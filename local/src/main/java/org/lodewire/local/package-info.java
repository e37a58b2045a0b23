/**
 * A real Kafka broker in this process and a real schema registry as its child, for the demo and the integration tests.
 *
 * <p>Reads and writes no topics; keeps the data of both servers in one folder, which may be temporary. Start with
 * {@link org.lodewire.local.LocalCluster}.
 */
@NullMarked
package org.lodewire.local;

import org.jspecify.annotations.NullMarked;
