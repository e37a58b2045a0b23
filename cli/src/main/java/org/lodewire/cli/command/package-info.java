/**
 * The root of the command tree, and the commands that need several modules: {@code setup}, {@code reset}, {@code topics},
 * {@code feeds}, {@code inspect}, {@code tour} and {@code completion}. Reads arguments, files and standard input; writes to
 * standard output and, for set-up, reset, topics and feeds, to Kafka and the registry.
 */
@NullMarked
package org.lodewire.cli.command;

import org.jspecify.annotations.NullMarked;
