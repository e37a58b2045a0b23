package org.lodewire.producer.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position on the raw topic, as the location of a rejected article states it.
 *
 * @param partition its partition
 * @param offset    its offset
 */
record RawPosition(int partition, long offset) {

    /** Digits are limited so that they fit. */
    private static final Pattern LOCATION = Pattern.compile("(\\S{1,249}), partition (\\d{1,9}), offset (\\d{1,18})");

    /** The longest location that the pattern matches, and more. */
    private static final int MAX_LENGTH = 400;

    /** Parses a location; empty if it is something else, such as a file and a line. */
    static Optional<RawPosition> parse(@Nullable String location, String rawTopic) {
        if (location == null || location.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher found = LOCATION.matcher(location);
        return found.matches() && found.group(1).equals(rawTopic)
                ? Optional.of(new RawPosition(Integer.parseInt(found.group(2)), Long.parseLong(found.group(3))))
                : Optional.empty();
    }
}
