package org.lodewire.producer.command;

import java.time.Duration;

/** A time to wait as the user reads it: its two largest units. */
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
