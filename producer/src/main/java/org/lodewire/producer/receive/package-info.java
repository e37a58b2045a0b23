/**
 * Articles that their sources push over HTTP. Reads the bodies of requests, publishes what is in them, and answers with the
 * outcome of each row once Kafka has acknowledged it. Keeps the idempotency keys of the last day in memory, and the outcomes of
 * a large request in a temporary file while it is being handled.
 */
@NullMarked
package org.lodewire.producer.receive;

import org.jspecify.annotations.NullMarked;
