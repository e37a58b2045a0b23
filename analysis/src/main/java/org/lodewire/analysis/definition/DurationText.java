package org.lodewire.analysis.definition;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notation of durations in definition files, such as 90s, 10m, 6h or 7d. Stateless. */
final class DurationText {

    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,5}[smhd]");
    private static final Duration MAX = Duration.ofDays(366);
    /** What a field must be, for messages. */
    static final String EXPECTED = "a duration of at most " + MAX.toDays()
            + " days: a number followed by s, m, h or d, such as 90s, 10m, 6h or 7d";

    private DurationText() {}

    /** Returns a duration from 1 second to 366 days; empty if the text is none. */
    static Optional<Duration> parse(String text) {
        return Optional.of(text)
                .filter(given -> DURATION.matcher(given).matches())
                .map(DurationText::duration)
                .filter(duration -> duration.compareTo(MAX) <= 0);
    }

    private static Duration duration(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
