package org.lodewire.schemas.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times since 1970 from 1973 on: seconds, perhaps with a fraction, milliseconds, microseconds or nanoseconds, which
 * differ in their number of digits.
 */
final class EpochTime {

    private EpochTime() {}

    /** The time; null if the text is no such number, or could be a date in digits as well. */
    static @Nullable StatedDate read(String text) {
        DateScanner in = new DateScanner(text);
        String digits = in.digits(20);
        if (digits.length() >= 9 && digits.length() <= 10 && in.accept('.') && in.digitsAhead() > 0) {
            String fraction = in.digits(100);
            return in.atEnd() ? seconds(digits, fraction) : isScientific(text) ? scientific(text) : null;
        }
        if (in.position() > 0 && !in.atEnd()) {
            return isScientific(text) ? scientific(text) : null;
        }
        return switch (digits.length()) {
            case 9 -> seconds(digits, "");
            case 10 -> isDate(digits) ? null : seconds(digits, "");
            case 12 -> isDate(digits) ? null : millis(Long.parseLong(digits));
            case 13 -> millis(Long.parseLong(digits));
            // The microseconds and nanoseconds of a millisecond do not matter.
            case 16, 19 -> millis(Long.parseLong(digits, 0, 13, 10));
            default -> null;
        };
    }

    private static StatedDate seconds(String digits, String fraction) {
        String millis = (fraction + "000").substring(0, 3);
        return millis(Long.parseLong(digits) * 1000 + Integer.parseInt(millis));
    }

    private static StatedDate millis(long millis) {
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        return new StatedDate(time.toLocalDate(), time.toLocalTime(), 0, null);
    }

    /** Whether digits are a date, perhaps with hour and minute, of 1970 or later. */
    private static boolean isDate(String digits) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
            boolean hour = Integer.parseInt(digits, 8, 10, 10) < 24;
            boolean minute = digits.length() == 10 || Integer.parseInt(digits, 10, 12, 10) < 60;
            return hour && minute && date.getYear() >= 1970 && date.getYear() < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a number is written with one digit before the point and an exponent, as programs write large numbers. */
    private static boolean isScientific(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        return exponent > 1
                && text.charAt(1) == '.'
                && text.chars().allMatch(c -> DateScanner.isDigit((char) c) || ".eE+".indexOf(c) >= 0);
    }

    private static @Nullable StatedDate scientific(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
        if (number >= 1e8 && number < 1e10) {
            return millis(Math.round(number * 1000));
        }
        return number >= 1e11 && number < 1e13 ? millis(Math.round(number)) : null;
    }
}
