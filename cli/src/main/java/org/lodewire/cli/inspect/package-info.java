/**
 * One stage at a time, without Kafka. Reads rows of newline-delimited JSON, runs a stage's plain logic on each, writes a
 * row of JSON for each; keeps what the stage itself keeps, in memory.
 *
 * <p>{@link org.lodewire.cli.inspect.Inspection} is the loop, an
 * {@link org.lodewire.cli.inspect.Inspector} for each stage makes the rows.
 * {@link org.lodewire.cli.inspect.FileInspection} does the same for files, where a single page or text may also come out
 * as a {@link org.lodewire.cli.inspect.CleanReport} for people.
 */
package org.lodewire.cli.inspect;
