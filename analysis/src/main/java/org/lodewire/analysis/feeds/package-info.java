/**
 * Definitions of feeds as users write them: reads YAML, JSON and OPML, writes OPML, chooses ids, and compares definitions.
 * Returns validated definitions that can be published, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.feeds;

import org.jspecify.annotations.NullMarked;
