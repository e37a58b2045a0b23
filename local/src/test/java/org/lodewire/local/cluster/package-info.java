/**
 * A broker and a registry for tests to run on: in this process and as its child, or in containers.
 *
 * <p>Reads the system property {@value org.lodewire.local.cluster.ClusterKind#PROPERTY}; writes nothing to Kafka; keeps
 * nothing. {@link org.lodewire.local.cluster.TestCluster} is where to start.
 */
package org.lodewire.local.cluster;
