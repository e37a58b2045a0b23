/**
 * The form of log events. The logging configuration, {@code log4j2.xml}, refers to it; nothing else does. Reads and writes
 * no topics and has no state.
 */
@NullMarked
package org.lodewire.cli.logging;

import org.jspecify.annotations.NullMarked;
