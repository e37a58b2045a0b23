/**
 * A real Kafka broker in this process and a real schema registry as its child, for the demo and the integration tests.
 *
 * <p>Reads nothing; writes nothing to Kafka; keeps both servers' data in one folder, which is kept or thrown away.
 * {@link org.lodewire.local.LocalCluster} is where to start.
 */
package org.lodewire.local;
