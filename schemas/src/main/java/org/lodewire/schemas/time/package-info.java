/**
 * Event time: windows, watermarks, durations, and the checks that a time of publication must pass to become an event time.
 * Producers and the clean stage share these checks. Plain logic without state.
 */
@NullMarked
package org.lodewire.schemas.time;

import org.jspecify.annotations.NullMarked;
