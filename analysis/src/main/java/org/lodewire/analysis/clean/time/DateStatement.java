package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page or text states, with what it says that it is.
 *
 * @param date as precise as it is stated
 */
public record DateStatement(PublicationDate date, DateKind kind) {

    /** The same in a zone, if it has a time of day and no offset. */
    DateStatement in(@Nullable ZoneId zone) {
        return new DateStatement(date.in(zone), kind);
    }
}
