package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.Place.Order;

/**
 * Finds dates with a year in a line: with the name of a month, with the signs for year, month and day, or in figures whose
 * order is certain. Immutable and thread-safe.
 */
final class DayReader {

    /** A date in tokens from {@code start} to before {@code end}. */
    record Day(LocalDate date, int start, int end) {}

    private static final int MAX_GLUE = 3;
    private static final int BUDDHIST = 543;
    private static final int REPUBLIC = 1911;
    private static final int REIWA = 2018;

    /** What may stand between the day, the month and the year. */
    private static final Set<String> GLUE = Set.of(
            ".", ",", "،", "-", "–", "/", "'", "’", "º", "ª", "°", "de", "del", "do", "di", "of", "d", "er", "ro", "re",
            "st", "nd", "rd", "th", "the", "den", "ste", "năm", "m", "gada", "г", "พ", "ศ", "í", "ان");

    private final MonthNames months;

    DayReader(MonthNames months) {
        this.months = months;
    }

    /** The first date that begins at an index or later; null if there is none. */
    @Nullable
    Day next(DateTokens tokens, int from, Place place) {
        for (int i = from; i < tokens.size(); i++) {
            Day day = at(tokens, i, place);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable Day at(DateTokens tokens, int i, Place place) {
        int number = tokens.number(i);
        if (number >= 0 && tokens.digits(i - 2) > 0 && isMark(tokens, i - 1) && !tokens.isSpaced(i)) {
            return null;
        }
        if (number < 0) {
            Day day = monthFirst(tokens, i, place);
            return day != null ? day : era(tokens, i);
        }
        Day signs = withSigns(tokens, i, tokens.digits(i) == 4 ? number : -1, i);
        if (signs != null) {
            return signs;
        }
        return isYear(tokens, i) ? yearFirst(tokens, i, place) : dayFirst(tokens, i, place);
    }

    /** 2025年3月5日, 2025년 3월 5일. */
    private static @Nullable Day withSigns(DateTokens tokens, int i, int year, int start) {
        boolean signs = isAny(tokens.at(i + 1), "年", "년")
                && isAny(tokens.at(i + 3), "月", "월")
                && isAny(tokens.at(i + 5), "日", "号", "號", "일");
        return signs && year > 0 ? day(year, tokens.number(i + 2), tokens.number(i + 4), start, i + 6) : null;
    }

    /** 令和7年3月5日, 民國114年3月5日. */
    private static @Nullable Day era(DateTokens tokens, int i) {
        int offset = switch (tokens.at(i)) {
            case "令和" -> REIWA;
            case "民國", "民国", "中華民國" -> REPUBLIC;
            default -> -1;
        };
        int year = tokens.number(i + 1);
        return offset < 0 || year < 1 ? null : withSigns(tokens, i + 1, year + offset, i);
    }

    /** 2025-03-05, 2025. 3. 5., 2025 March 5, 2025. március 5., 2025. gada 5. marts. */
    private @Nullable Day yearFirst(DateTokens tokens, int i, Place place) {
        String mark = tokens.at(i + 1);
        if (isMark(tokens, i + 1) && tokens.is(i + 3, mark) && tokens.digits(i + 2) < 3 && tokens.digits(i + 4) < 3) {
            return isLonger(tokens, i + 5)
                    ? null
                    : day(tokens.number(i), tokens.number(i + 2), tokens.number(i + 4), i, i + 5);
        }
        int at = skipGlue(tokens, i + 1);
        int after = skipGlue(tokens, at + 1);
        boolean dayFirst = tokens.digits(at) > 0;
        Month month = months.find(tokens.at(dayFirst ? after : at), place);
        int day = dayFirst ? at : after;
        return month == null || tokens.digits(day) > 2
                ? null
                : day(tokens.number(i), month.getValue(), tokens.number(day), i, after + 1);
    }

    private @Nullable Day dayFirst(DateTokens tokens, int i, Place place) {
        if (tokens.digits(i) > 2) {
            return null;
        }
        if (isMark(tokens, i + 1) && tokens.is(i + 3, tokens.at(i + 1)) && tokens.digits(i + 2) > 0) {
            return inFigures(tokens, i, place);
        }
        int at = skipGlue(tokens, i + 1);
        if (tokens.is(at, "tháng")) {
            int year = skipGlue(tokens, at + 2);
            return isYear(tokens, year)
                    ? day(tokens.number(year), tokens.number(at + 1), tokens.number(i), i, year + 1)
                    : null;
        }
        Month month = months.find(tokens.at(at), place);
        if (month == null) {
            return null;
        }
        int second = tokens.is(at + 1, "/") && month.equals(months.find(tokens.at(at + 2), place)) ? at + 2 : at;
        int year = skipGlue(tokens, second + 1);
        return year(tokens, year, month.getValue(), tokens.number(i), i, place);
    }

    /** March 5, 2025. */
    private @Nullable Day monthFirst(DateTokens tokens, int i, Place place) {
        Month month = months.find(tokens.at(i), place);
        if (month == null) {
            return null;
        }
        int day = skipGlue(tokens, i + 1);
        int year = skipGlue(tokens, day + 1);
        boolean figures = tokens.digits(day) > 0 && tokens.digits(day) < 3;
        return figures && isYear(tokens, year)
                ? day(tokens.number(year), month.getValue(), tokens.number(day), i, year + 1)
                : null;
    }

    /** A year of four digits, that of Thailand too; of two only where it belongs to the same word, as in 5-Mar-25. */
    private static @Nullable Day year(DateTokens tokens, int at, int month, int day, int start, Place place) {
        if (isYear(tokens, at)) {
            return day(tokens.number(at), month, day, start, at + 1);
        }
        int year = tokens.number(at);
        if (tokens.digits(at) == 4 && year > BUDDHIST + 1900 && year < BUDDHIST + 2200 && !place.isOther("th")) {
            return day(year - BUDDHIST, month, day, start, at + 1);
        }
        boolean joined = tokens.is(at - 1, "-") && !tokens.isSpaced(at) || isAny(tokens.at(at - 1), "'", "’");
        return joined && tokens.digits(at) == 2 && year < 70 ? day(2000 + year, month, day, start, at + 1) : null;
    }

    /** 05.03.2025, and 5/3/2025 where the order is certain. */
    private static @Nullable Day inFigures(DateTokens tokens, int i, Place place) {
        if (isLonger(tokens, i + 5)) {
            return null;
        }
        int first = tokens.number(i);
        int second = tokens.number(i + 2);
        boolean dot = tokens.is(i + 1, ".");
        Order order = dot ? Order.DAY_FIRST : place.order();
        int year = tokens.number(i + 4);
        if (tokens.digits(i + 4) == 2) {
            // Of two digits only where the language and the country are known.
            boolean known = order != Order.UNKNOWN && place.language() != null && year < 70 && tokens.digits(i) == 2;
            year = known && !tokens.isSpaced(i + 2) && !tokens.isSpaced(i + 4) ? 2000 + year : -1;
        } else if (year > BUDDHIST + 1900 && "th".equals(place.language())) {
            year -= BUDDHIST;
        } else if (!isYear(tokens, i + 4)) {
            return null;
        }
        boolean dayFirst = dot || first > 12 || first == second || order == Order.DAY_FIRST && second <= 12;
        boolean monthFirst = second > 12 || order == Order.MONTH_FIRST;
        return dayFirst ? day(year, second, first, i, i + 5) : monthFirst ? day(year, first, second, i, i + 5) : null;
    }

    /** Whether figures go on, as in an address or a version. */
    private static boolean isLonger(DateTokens tokens, int end) {
        return isMark(tokens, end) && tokens.digits(end + 1) > 0 && !tokens.isSpaced(end) && !tokens.isSpaced(end + 1);
    }

    private static int skipGlue(DateTokens tokens, int from) {
        int at = from;
        while (at < from + MAX_GLUE && GLUE.contains(tokens.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(DateTokens tokens, int i) {
        return isAny(tokens.at(i), "-", "/", ".");
    }

    private static boolean isAny(String token, String... others) {
        for (String other : others) {
            if (token.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(DateTokens tokens, int i) {
        int year = tokens.number(i);
        return tokens.digits(i) == 4 && year >= 1900 && year < 2200;
    }

    private static @Nullable Day day(int year, int month, int day, int start, int end) {
        try {
            return new Day(LocalDate.of(year, month, day), start, end);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
