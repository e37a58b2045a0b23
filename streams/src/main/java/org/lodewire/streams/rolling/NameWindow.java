package org.lodewire.streams.rolling;

import org.lodewire.catalogue.CountWindow;

/**
 * What has a count of its own.
 *
 * @param name what is counted; without the zero character
 */
public record NameWindow(String name, CountWindow window) {
}
