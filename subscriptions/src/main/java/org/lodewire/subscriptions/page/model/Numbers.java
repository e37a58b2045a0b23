package org.lodewire.subscriptions.page.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the page shows them. Stateless. */
final class Numbers {

    private static final char MINUS = '−';

    private Numbers() {}

    /** A whole number, its thousands apart. */
    static String whole(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A number with at most one place after the point. */
    static String rounded(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A difference with its sign. */
    static String signed(long number) {
        return number == 0 ? "0" : (number > 0 ? "+" : MINUS) + whole(Math.abs(number));
    }

    /** A number and what it counts. */
    static String of(long number, String one, String several) {
        return whole(number) + " " + (number == 1 ? one : several);
    }
}
