package org.lodewire.schemas.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text states it.
 *
 * @param time          null if the text states no time of day
 * @param offsetSeconds offset from UTC, perhaps one that no place has; null if the text states none; always null without a time
 * @param zone          the name of the zone that the offset was taken from, as written; null if the offset is in figures
 */
public record StatedDate(
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable Integer offsetSeconds,
        @Nullable String zone) {}
