/**
 * Inspection of one stage, without Kafka. Reads rows of newline-delimited JSON, runs the plain logic of the stage on each and
 * writes a row of JSON for each. Keeps the state of the stage in memory.
 *
 * <p>{@link org.lodewire.cli.inspect.Inspection} is the loop, an
 * {@link org.lodewire.cli.inspect.Inspector} for each stage makes the rows.
 * {@link org.lodewire.cli.inspect.FileInspection} does the same for files, and shows single pages and texts as a
 * {@link org.lodewire.cli.inspect.CleanReport} for people. {@link org.lodewire.cli.inspect.FeedInspection} reads files that
 * are feeds.
 */
@NullMarked
package org.lodewire.cli.inspect;

import org.jspecify.annotations.NullMarked;
