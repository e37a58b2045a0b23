/**
 * The reading half of the HTTP API for assistants, over the Model Context Protocol on standard input and output. Asks a running
 * {@code serve}; keeps nothing.
 *
 * <p>{@link org.lodewire.subscriptions.assistant.AssistantServer} is the entry point.
 */
@NullMarked
package org.lodewire.subscriptions.assistant;

import org.jspecify.annotations.NullMarked;
