package org.lodewire.analysis.counting;

import org.lodewire.schemas.time.CountWindow;

/**
 * What has a count of its own.
 *
 * @param name what is counted; without the zero character
 */
public record WindowedKey(String name, CountWindow window) {}
