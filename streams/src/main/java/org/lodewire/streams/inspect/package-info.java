/**
 * One stage at a time, without Kafka. Reads rows of newline-delimited JSON, runs a stage's plain logic on each, writes a
 * row of JSON for each; keeps what the stage itself keeps, in memory.
 *
 * <p>{@link org.lodewire.streams.inspect.Inspection} is the loop, an
 * {@link org.lodewire.streams.inspect.Inspector} for each stage makes the rows.
 * {@link org.lodewire.streams.inspect.FileInspection} does the same for files, where a single page or text may also come out
 * as a {@link org.lodewire.streams.inspect.CleanReport} for people.
 */
package org.lodewire.streams.inspect;
