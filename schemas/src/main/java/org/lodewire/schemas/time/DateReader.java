package org.lodewire.schemas.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is a date and nothing else: ISO 8601 in its long and short notation, RFC 822 and its successors, RFC 850,
 * {@code asctime}, the notations of {@code date}, JavaScript and Java, dates with English names, numbers in an order that is
 * certain, and times since 1970. Takes time in proportion to the length of the text, and never throws. For one thread and
 * one text.
 */
public final class DateReader {

    private static final int MAX_LENGTH = 100;

    private final DateScanner in;
    private @Nullable DayOfWeek weekday;
    /** Month and day of a notation that has the year at the end, after the time. */
    private @Nullable Month pendingMonth;

    private int pendingDay;
    /** Whether the date has no name of a month. */
    private boolean numeric = true;

    private DateReader(String text) {
        this.in = new DateScanner(text);
    }

    /**
     * Reads a date.
     *
     * @param text any text
     * @return null if the text is no date, is longer than 100 characters, or can be read as different dates
     */
    public static @Nullable StatedDate read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return null;
        }
        StatedDate epoch = EpochTime.read(stripped);
        return epoch != null
                ? epoch
                : new DateReader(stripped.replace('\u2212', '-')
                                .replace('\u00a0', ' ')
                                .replace('\u202f', ' '))
                        .read();
    }

    private @Nullable StatedDate read() {
        skipWeekday();
        LocalDate date = in.atDigit() ? digitsFirst() : monthFirst();
        if (date == null && pendingMonth == null) {
            return null;
        }
        boolean separated = skipToTime();
        if (in.atEnd()) {
            return date == null || separated ? null : new StatedDate(date, null, null, null);
        }
        TimeOfDayReader clock = new TimeOfDayReader(in);
        LocalTime time = separated || in.digitsAhead() == 6 ? clock.time() : null;
        if (time == null) {
            return null;
        }
        clock.zone();
        if (date == null) {
            date = pending(in.digits(4));
            clock.skipComments();
        }
        if (date == null || !in.atEnd()) {
            return null;
        }
        Integer offset = clock.offset(date.atTime(time));
        LocalDate day = clock.isNextDay() ? date.plusDays(1) : date;
        boolean doubtful = clock.isDoubtfulZone() && (numeric || pendingMonth != null);
        return clock.failed() || doubtful ? null : new StatedDate(day, time, offset, clock.zoneName());
    }

    private @Nullable LocalDate pending(String year) {
        return pendingMonth == null || year.length() != 4
                ? null
                : DateOrder.date(Integer.parseInt(year), pendingMonth.getValue(), pendingDay);
    }

    /** Skips the day of the week, in English or, before a comma, in any language. */
    private void skipWeekday() {
        int start = in.position();
        String word = in.letters();
        weekday = DateNames.weekday(word);
        in.skip(".");
        boolean other = in.peek(0) == ',';
        if (word.isEmpty() || weekday == null && !other) {
            in.back(start);
        } else {
            in.skip(" ,");
        }
    }

    private @Nullable LocalDate digitsFirst() {
        int count = in.digitsAhead();
        if (count == 8 || count == 14) {
            return DateOrder.date(number(4), number(2), number(2));
        }
        String first = in.digits(4);
        if (in.digitsAhead() > 0 || first.length() == 3) {
            return null;
        }
        if (first.length() < 3) {
            skipOrdinal();
        }
        int start = in.position();
        in.skip(" .-/");
        if (in.atLetter()) {
            numeric = false;
            Month month = DateNames.month(in.letters());
            in.skip(" .,-/'’");
            String third = in.digits(4);
            boolean isTime = third.length() < 3 && in.peek(0) == ':';
            return month == null || isTime ? null : withName(first, month, third);
        }
        in.back(start);
        char mark = in.peek(0);
        if ("-/.".indexOf(mark) < 0 || !in.accept(mark)) {
            return null;
        }
        String second = in.digits(2);
        if (second.isEmpty() || !in.accept(mark)) {
            return null;
        }
        String third = in.digits(first.length() == 4 ? 2 : 4);
        if (third.isEmpty() || in.digitsAhead() > 0) {
            return null;
        }
        return first.length() == 4
                ? DateOrder.date(DateOrder.year(first), Integer.parseInt(second), Integer.parseInt(third))
                : DateOrder.of(first, second, third, mark, weekday);
    }

    private static @Nullable LocalDate withName(String first, Month month, String third) {
        boolean yearFirst = first.length() == 4;
        String year = yearFirst ? first : third;
        String day = yearFirst ? third : first;
        return DateOrder.isYear(year) && !day.isEmpty() && day.length() < 3
                ? DateOrder.date(DateOrder.year(year), month.getValue(), Integer.parseInt(day))
                : null;
    }

    /** The date if the year follows the day; null, and perhaps a pending month, if it does not. */
    private @Nullable LocalDate monthFirst() {
        numeric = false;
        Month month = DateNames.month(in.letters());
        in.skip(" .");
        String day = in.digits(2);
        if (month == null || day.isEmpty()) {
            return null;
        }
        skipOrdinal();
        boolean comma = in.peek(0) == ',';
        int start = in.position();
        in.skip(" ,'’");
        String year = in.digits(4);
        boolean isTime = in.peek(0) == ':';
        if (!isTime && (year.length() == 4 || comma && year.length() == 2)) {
            return DateOrder.date(DateOrder.year(year), month.getValue(), Integer.parseInt(day));
        }
        in.back(start);
        pendingMonth = isTime ? month : null;
        pendingDay = Integer.parseInt(day);
        return null;
    }

    private void skipOrdinal() {
        int start = in.position();
        String suffix = in.letters();
        if (!suffix.equals("st") && !suffix.equals("nd") && !suffix.equals("rd") && !suffix.equals("th")) {
            in.back(start);
        }
    }

    /** Skips what stands between a date and a time; returns whether there is something. */
    private boolean skipToTime() {
        boolean separated = in.skip(" ,");
        if (!separated && (in.accept('T') || in.accept('t') || in.peek(3) == ':' && in.accept(':'))) {
            return true;
        }
        if (separated && "-–|@".indexOf(in.peek(0)) >= 0 && in.peek(1) == ' ') {
            in.accept(in.peek(0));
            in.skip(" ");
        }
        int start = in.position();
        String word = in.letters();
        if (!separated || !word.equals("at") && !word.equals("T")) {
            in.back(start);
        }
        in.skip(" ");
        return separated;
    }

    private int number(int width) {
        return Integer.parseInt(in.digits(width));
    }
}
