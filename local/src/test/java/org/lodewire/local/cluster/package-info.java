/**
 * A broker and a registry for tests to run on: in this process and as its child, or in containers.
 *
 * <p>Reads the system property {@value org.lodewire.local.cluster.ClusterKind#PROPERTY}; reads and writes
 * no topics; has no state. Start with {@link org.lodewire.local.cluster.TestClusters}.
 */
package org.lodewire.local.cluster;
