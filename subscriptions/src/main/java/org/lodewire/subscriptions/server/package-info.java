/**
 * The HTTP server that {@code lodewire serve} runs: what every request goes through before a route sees it (the host that it
 * names, its rate, who sends it, what that role may do), and what routes have in common: JSON with entity tags, parameters,
 * cursors. Reads a file of tokens; writes nothing to Kafka; keeps rates by address. Sessions are in
 * signed cookies.
 */
@NullMarked
package org.lodewire.subscriptions.server;

import org.jspecify.annotations.NullMarked;
