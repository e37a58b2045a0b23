package org.lodewire.analysis.clean.time;

import java.time.DateTimeException;
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
        return parse(text, Place.UNKNOWN);
    }

    /**
     * The same on a page of a place, which decides the order of day and month and what the names of zones mean.
     *
     * @return null if the text contains no date, or none between 1970 and 2100
     */
    public @Nullable PublicationDate parse(@Nullable String text, Place place) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() < MIN_LENGTH || stripped.length() > MAX_LENGTH) {
            return null;
        }
        try {
            StatedDate whole = MIDNIGHTS.stream().anyMatch(stripped::contains) ? null : DateReader.read(stripped);
            PublicationDate date = whole != null
                    ? PublicationDate.of(whole, words.region(whole.zone(), place))
                    : partly(stripped, place);
            return date != null && date.isPlausible() ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The date that the text begins with, or that it contains in words. */
    private @Nullable PublicationDate partly(String text, Place place) {
        PublicationDate numeric = new NumericDateReader(text).read();
        return numeric != null ? numeric : words.first(text, place);
    }
}
