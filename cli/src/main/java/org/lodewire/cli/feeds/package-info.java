/** What {@code feeds check} prints about a feed. Plain text, without state. */
@NullMarked
package org.lodewire.cli.feeds;

import org.jspecify.annotations.NullMarked;
