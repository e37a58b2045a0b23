package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.time.DateReader;
import org.lodewire.schemas.time.StatedDate;

/**
 * Parses the dates that pages declare: what {@link DateReader} reads, ISO 8601 with something after it, its common
 * misspellings, and dates in words (see {@link DateLine}). Immutable and thread-safe.
 */
public final class DateParser {

    private static final int MIN_LENGTH = 6;
    private static final int MAX_LENGTH = 100;
    /** Programs that count the hours of a day from 1 write it for its beginning, not for its end. */
    private static final List<String> MIDNIGHTS = List.of("T24:", " 24:");

    private final DateLine words;

    /** @param words reads dates that are written in words */
    public DateParser(DateLine words) {
        this.words = words;
    }

    /**
     * Parses a date.
     *
     * @param text any text, or null
     * @return null if the text contains no date, or none between 1970 and 2100
     */
    public @Nullable PublicationDate parse(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() < MIN_LENGTH || stripped.length() > MAX_LENGTH) {
            return null;
        }
        try {
            StatedDate whole = MIDNIGHTS.stream().anyMatch(stripped::contains) ? null : DateReader.read(stripped);
            PublicationDate date =
                    whole != null ? PublicationDate.of(whole, words.region(whole.zone())) : partly(stripped);
            return date != null && date.isPlausible() ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The date that the text begins with, or that it contains in words. */
    private @Nullable PublicationDate partly(String text) {
        PublicationDate numeric = new NumericDateReader(text).read();
        return numeric != null ? numeric : inWords(text);
    }

    /** The date in words; a time and an offset in figures are more precise than what {@link DateLine} reads. */
    private @Nullable PublicationDate inWords(String text) {
        PublicationDate found = words.read(text);
        if (found == null) {
            return null;
        }
        int start = Math.max(0, text.indexOf(':'));
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        NumericDateReader rest = new NumericDateReader(text.substring(start));
        LocalTime time = rest.time();
        if (time == null) {
            return found;
        }
        ZoneOffset offset = rest.offset();
        return new PublicationDate(found.date(), time, offset != null ? offset : found.offset());
    }
}
