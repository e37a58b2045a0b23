/** Output to terminals and pipes: reads records, writes lines without control characters, keeps nothing. */
@NullMarked
package org.lodewire.subscriptions.terminal;

import org.jspecify.annotations.NullMarked;
