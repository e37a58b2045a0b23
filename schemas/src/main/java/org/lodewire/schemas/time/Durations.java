package org.lodewire.schemas.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Parses and formats durations as users write them: a whole number and a unit, as in 90s, 10m, 6h and 7d. */
public final class Durations {

    private static final Map<Character, ChronoUnit> UNITS =
            Map.of('s', ChronoUnit.SECONDS, 'm', ChronoUnit.MINUTES, 'h', ChronoUnit.HOURS, 'd', ChronoUnit.DAYS);

    private Durations() {}

    /**
     * Parses a duration.
     *
     * @throws IllegalArgumentException if the text is no duration, or one over 10,000 days; the message shows the format
     */
    public static Duration parse(String text) {
        String trimmed = text.strip();
        if (trimmed.matches("[0-9]{1,9}[smhd]")) {
            int last = trimmed.length() - 1;
            Duration duration =
                    Duration.of(Long.parseLong(trimmed.substring(0, last)), UNITS.get(trimmed.charAt(last)));
            if (duration.compareTo(Duration.ofDays(10_000)) <= 0) {
                return duration;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a duration; write a number and s, m, h or d, as in 90s or 7d");
    }

    /** Formats a duration in the largest unit that divides it. */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 86_400) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0 && seconds != 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 && seconds != 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
