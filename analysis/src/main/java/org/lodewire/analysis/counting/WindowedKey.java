package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * A name and the window in which it is counted. Each has a count of its own.
 *
 * @param name the counted name; must not contain the character U+0000
 */
public record WindowedKey(String name, CountWindow window) {}
