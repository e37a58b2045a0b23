/**
 * What happens when something fails: a record that cannot be processed or written becomes a dead letter, a stream thread
 * that ends is replaced, and a process that no longer advances is ended. Reads the position of tasks, writes
 * {@code news.dead-letters}, and keeps no state.
 */
@NullMarked
package org.lodewire.streams.failure;

import org.jspecify.annotations.NullMarked;
