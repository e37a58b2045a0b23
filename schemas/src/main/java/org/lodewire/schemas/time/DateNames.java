package org.lodewire.schemas.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English names of months and weekdays, in full or abbreviated to three letters or more, in any case. */
final class DateNames {

    private DateNames() {}

    static @Nullable Month month(String word) {
        for (Month month : Month.values()) {
            if (isAbbreviation(word, month.name())) {
                return month;
            }
        }
        return null;
    }

    static @Nullable DayOfWeek weekday(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (isAbbreviation(word, day.name())) {
                return day;
            }
        }
        return null;
    }

    private static boolean isAbbreviation(String word, String name) {
        return word.length() >= 3 && name.startsWith(word.toUpperCase(Locale.ROOT));
    }
}
