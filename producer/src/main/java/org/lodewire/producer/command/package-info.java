/**
 * The producer's commands {@code lodewire replay}, {@code lodewire ingest} and {@code lodewire watch}: options, progress and summary. Reads the
 * command line and writes to the terminal; holds no state.
 */
@NullMarked
package org.lodewire.producer.command;

import org.jspecify.annotations.NullMarked;
