/**
 * The producer's commands {@code lodewire replay} and {@code lodewire ingest}: options, progress and summary. Reads the
 * command line and writes to the terminal; holds no state.
 */
@NullMarked
package org.lodewire.producer.command;

import org.jspecify.annotations.NullMarked;
