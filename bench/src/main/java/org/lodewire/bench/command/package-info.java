/** The commands of {@code lodewire bench}: read a corpus or generate articles, print figures, keep nothing. */
@NullMarked
package org.lodewire.bench.command;

import org.jspecify.annotations.NullMarked;
