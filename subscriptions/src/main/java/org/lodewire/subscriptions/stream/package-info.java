/**
 * The stream of server-sent events: counts and alerts as a view reads them, for many clients at once. Keeps the newest events in
 * memory, bounded, from which clients go on; reads older ones from Kafka.
 */
@NullMarked
package org.lodewire.subscriptions.stream;

import org.jspecify.annotations.NullMarked;
