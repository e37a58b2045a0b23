/** The command {@code run}, and the options that it shares with commands of other modules. Has no state. */
@NullMarked
package org.lodewire.streams.command;

import org.jspecify.annotations.NullMarked;
