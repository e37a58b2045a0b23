/**
 * Measures how long alerts take from their topic to webhooks. Reads and writes the topics of a broker of its own, and listens on
 * the loopback interface; keeps nothing.
 */
@NullMarked
package org.lodewire.bench.deliver;

import org.jspecify.annotations.NullMarked;
