/**
 * The contract of stories, counts and alerts, held against the real processors on random histories. A
 * {@link org.lodewire.streams.oracle.History} is what a producer sent; the
 * {@link org.lodewire.streams.oracle.SimulatedCluster} takes it through the stages, with partitions, commits, crashes and
 * moves as a {@link org.lodewire.streams.oracle.Course} says; the {@link org.lodewire.streams.oracle.Oracle} computes from
 * the whole of it at once, by brute force, what must stand on the topics at the end.
 */
package org.lodewire.streams.oracle;
