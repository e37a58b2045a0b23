package org.lodewire.schemas.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of three numbers is the day, which the month and which the year. Where more than one order gives a date,
 * there is doubt, and so no date: {@code 20/11/2019} is a date, {@code 10/11/2019} and {@code 03/04/05} are none. The day of
 * the week resolves a doubt.
 */
final class DateOrder {

    private DateOrder() {}

    /**
     * The date.
     *
     * @param mark    the character between the numbers; a dot stands only between day, month and year
     * @param weekday null if it is not stated
     * @return null if the numbers are no date in any order, or different dates in several
     */
    static @Nullable LocalDate of(String first, String second, String third, char mark, @Nullable DayOfWeek weekday) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        add(dates, third, second, first);
        if (mark != '.') {
            add(dates, third, first, second);
        }
        add(dates, first, second, third);
        if (dates.size() > 1 && weekday != null) {
            dates = dates.stream()
                    .filter(date -> date.getDayOfWeek() == weekday)
                    .collect(Collectors.toSet());
        }
        return dates.size() == 1 ? dates.iterator().next() : null;
    }

    private static void add(Set<LocalDate> dates, String year, String month, String day) {
        if (isYear(year) && month.length() <= 2 && day.length() <= 2) {
            LocalDate date = date(year(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date != null) {
                dates.add(date);
            }
        }
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean isYear(String digits) {
        return digits.length() == 4 || digits.length() == 2;
    }

    /** A year of four digits, or of two as RFC 2822 reads them: 00 to 49 are 2000 to 2049. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }
}
