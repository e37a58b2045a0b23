/**
 * Composes the stages and runs them: all of them as one application, or one of them as an application of its own. Writes
 * records that cannot be processed to {@code news.dead-letters}; keeps the state of the stages in a folder that this process
 * locks; logs what happens to the application, and how much it does.
 */
@NullMarked
package org.lodewire.streams.run;

import org.jspecify.annotations.NullMarked;
