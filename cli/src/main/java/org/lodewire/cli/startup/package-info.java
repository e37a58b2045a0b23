/**
 * What shortens the start of a command: the list of the classes that the launcher's build puts into an archive of class data. The
 * launcher runs it; nothing refers to it. Reads and writes no topics and has no state.
 */
@NullMarked
package org.lodewire.cli.startup;

import org.jspecify.annotations.NullMarked;
