/** Text that is safe on a terminal: reads values from records, writes nothing, keeps nothing. */
@NullMarked
package org.lodewire.client.terminal;

import org.jspecify.annotations.NullMarked;
