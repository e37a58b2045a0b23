package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the date in the path of a URL, such as {@code /2019/11/20/}, {@code /2019/nov/20/} or {@code /2019-11-20}. */
public final class UrlDate {

    /** As long as "2019/nov/20". */
    private static final int MAX_LENGTH = 11;

    private UrlDate() {}

    /**
     * The first date in the path.
     *
     * @param url any text, or null
     * @return null if there is no date between 1970 and 2100
     */
    public static @Nullable PublicationDate find(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int start = url.indexOf('/', url.indexOf("://") + 3);
        for (int i = start; i > 0 && i + 8 < url.length(); i++) {
            if (isYearAt(url, i)) {
                PublicationDate date = at(url, i + 1);
                if (date != null && date.isPlausible()) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean isYearAt(String url, int before) {
        return !Character.isDigit(url.charAt(before))
                && Character.isDigit(url.charAt(before + 1))
                && (url.startsWith("19", before + 1) || url.startsWith("20", before + 1));
    }

    private static @Nullable PublicationDate at(String url, int start) {
        try {
            String text = url.substring(start, Math.min(url.length(), start + MAX_LENGTH));
            LocalDate date = new NumericDateReader(text).urlDate();
            return date == null ? null : PublicationDate.of(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
