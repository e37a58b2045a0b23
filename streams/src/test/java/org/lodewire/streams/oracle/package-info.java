/**
 * Tests of the processors of stories, counts and alerts against their contract, on random histories. A
 * {@link org.lodewire.streams.oracle.History} is what a producer sent. The
 * {@link org.lodewire.streams.oracle.SimulatedCluster} runs it through the stages, with the partitions, commits, crashes and
 * moves of a {@link org.lodewire.streams.oracle.Course}. The {@link org.lodewire.streams.oracle.Oracle} computes by brute
 * force, from the complete history, what the topics must contain at the end.
 */
package org.lodewire.streams.oracle;
