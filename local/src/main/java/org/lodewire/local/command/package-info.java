/** The commands that run everything on this machine: {@code local} and {@code demo}. Has no state. */
@NullMarked
package org.lodewire.local.command;

import org.jspecify.annotations.NullMarked;
