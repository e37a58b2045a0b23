/**
 * One stage at a time, without Kafka. Reads rows of newline-delimited JSON, runs a stage's plain logic on each, writes a
 * row of JSON for each; keeps what the stage itself keeps, in memory.
 *
 * <p>{@link org.lodewire.streams.inspect.Inspection} is the loop, an
 * {@link org.lodewire.streams.inspect.Inspector} for each stage makes the rows.
 */
package org.lodewire.streams.inspect;
