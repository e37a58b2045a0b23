package org.lodewire.schemas.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the time of day and the zone of a date, from where its date ends. For one thread and one text. */
final class TimeOfDayReader {

    private static final int NANO_DIGITS = 9;

    private final DateScanner in;
    private @Nullable String zone;
    private @Nullable Integer seconds;
    private boolean twelveHours;
    private boolean nextDay;
    private boolean failed;

    TimeOfDayReader(DateScanner in) {
        this.in = in;
    }

    /** Whether the time is 24:00, which ISO 8601 has for the end of a day. */
    boolean isNextDay() {
        return nextDay;
    }

    /** Whether the zone is unknown or malformed. */
    boolean failed() {
        return failed;
    }

    /**
     * The time as h:mm or hhmm, perhaps with seconds and a fraction of them, as h:m:s without zeros before single digits, or as
     * an hour with am or pm; null if none follows.
     */
    @Nullable
    LocalTime time() {
        int count = in.digitsAhead();
        boolean compact = count == 4 || count == 6;
        if (!compact && (count < 1 || count > 2)) {
            return null;
        }
        int hour = number(count == 1 ? 1 : 2);
        boolean minutes = compact || in.accept(':');
        String minute = minutes ? in.digits(2) : "00";
        boolean timed = minutes && (count == 6 || !compact && in.accept(':'));
        String second = timed ? in.digits(2) : "00";
        int nanos = timed ? fraction() : 0;
        int half = half();
        twelveHours = half >= 0;
        boolean valid = (minute.length() == 2 || timed && minute.length() == 1)
                && !second.isEmpty()
                && nanos >= 0
                && (minutes || half >= 0)
                && in.digitsAhead() == 0;
        return valid ? time(hour, half, Integer.parseInt(minute), Integer.parseInt(second), nanos) : null;
    }

    private @Nullable LocalTime time(int given, int half, int minute, int second, int nanos) {
        int hour = half < 0 || given > 12 ? given : given % 12 + half;
        nextDay = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        // A leap second, and nothing later.
        boolean valid = (hour < 24 || nextDay) && minute < 60 && second <= 60;
        return valid ? LocalTime.of(hour % 24, minute, Math.min(second, 59), nanos) : null;
    }

    /** The fraction of a second in nanoseconds, -1 if a point is not followed by digits. */
    private int fraction() {
        if (!in.accept('.') && !in.accept(',')) {
            return 0;
        }
        String digits = in.digits(100);
        String nanos = (digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
        return digits.isEmpty() ? -1 : Integer.parseInt(nanos);
    }

    /** 0 for am, 12 for pm, -1 if neither follows. */
    private int half() {
        int start = in.position();
        in.skip(" ");
        String word = in.letters();
        if (word.length() == 1 && in.accept('.')) {
            word += in.letters();
            in.accept('.');
        }
        int half = switch (word.toLowerCase(Locale.ROOT)) {
            case "am" -> 0;
            case "pm" -> 12;
            default -> -1;
        };
        if (half < 0) {
            in.back(start);
        }
        return half;
    }

    /** Reads the zone that follows, if one does. */
    void zone() {
        in.skip(" ,");
        if (in.atLetter()) {
            named();
        } else if (in.peek(0) == '+' || in.peek(0) == '-') {
            seconds = numeric();
        }
        String comment = skipComments();
        if (zone == null && seconds == null && !comment.isEmpty()) {
            zone = comment.strip();
        }
    }

    /** The name of the zone, null if there is none or it is an offset. */
    @Nullable
    String zoneName() {
        return seconds == null ? zone : null;
    }

    /** Whether the zone is CST on a clock of 24 hours, which is as often that of China as that of Chicago. */
    boolean isDoubtfulZone() {
        return !twelveHours && "CST".equalsIgnoreCase(zoneName());
    }

    /** The offset of the zone in seconds at a local time, null if there is no zone or an unknown one, which is a failure. */
    @Nullable
    Integer offset(LocalDateTime local) {
        Integer offset = seconds != null || zone == null ? seconds : ZoneNames.offsetSeconds(zone, local);
        failed |= zone != null && offset == null;
        return offset;
    }

    private void named() {
        StringBuilder name = new StringBuilder(in.letters());
        while (in.peek(0) == '/' || in.peek(0) == '_') {
            name.append(in.peek(0));
            in.accept(in.peek(0));
            name.append(in.letters());
        }
        zone = name.toString();
        int start = in.position();
        in.skip(" ");
        if (ZoneNames.isUtc(zone) && (in.peek(0) == '+' || in.peek(0) == '-')) {
            seconds = numeric();
        } else {
            in.back(start);
        }
    }

    /** A sign and h, hh, hmm, hhmm, or hours and minutes, perhaps seconds, with a colon between them. */
    private @Nullable Integer numeric() {
        boolean negative = in.accept('-');
        in.accept('+');
        int count = in.digitsAhead();
        String hours = in.digits(count == 1 || count == 3 ? 1 : 2);
        boolean colon = in.accept(':');
        String minutes = colon || count > 2 ? in.digits(2) : "00";
        String rest = colon && in.accept(':') ? in.digits(2) : "00";
        boolean valid = !hours.isEmpty()
                && minutes.length() == 2
                && rest.length() == 2
                && Integer.parseInt(minutes) < 60
                && Integer.parseInt(rest) < 60;
        failed |= !valid;
        if (!valid) {
            return null;
        }
        int total = Integer.parseInt(hours) * 3600 + Integer.parseInt(minutes) * 60 + Integer.parseInt(rest);
        return negative ? -total : total;
    }

    /** Skips comments in brackets, such as the name of a zone after its offset; returns the first. */
    String skipComments() {
        String first = "";
        in.skip(" ");
        while (in.peek(0) == '(' || in.peek(0) == '[') {
            char end = in.accept('(') ? ')' : ']';
            in.accept('[');
            String comment = in.until(end);
            if (comment.isEmpty()) {
                return first;
            }
            first = first.isEmpty() ? comment : first;
            in.skip(" ");
        }
        return first;
    }

    private int number(int width) {
        return Integer.parseInt(in.digits(width));
    }
}
