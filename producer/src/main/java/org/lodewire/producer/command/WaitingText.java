package org.lodewire.producer.command;

import java.time.Duration;

/** Formats a waiting time in its two largest units, as in "2 h 5 min". */
final class WaitingText {

    private WaitingText() {}

    static String of(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
