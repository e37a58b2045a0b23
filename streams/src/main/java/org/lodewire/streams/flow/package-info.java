/**
 * What the stages have in common: ordered stores of bytes and queues of times on them, the two modes of the clock, telling
 * outcomes apart, articles with what was found in them, and offsets in code points.
 */
@NullMarked
package org.lodewire.streams.flow;

import org.jspecify.annotations.NullMarked;
