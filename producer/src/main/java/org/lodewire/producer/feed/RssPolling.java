package org.lodewire.producer.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a channel wishes to be polled: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, and the update
 * period of RSS 1.0's syndication module, of which {@code ttl} takes precedence.
 */
final class RssPolling {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private RssPolling() {}

    static PollingHints of(Fields channel, Vocabulary vocabulary) {
        Long minutes = number(channel.value("ttl"));
        Duration interval = minutes == null ? period(channel) : Duration.ofMinutes(minutes);
        boolean usable = interval != null && interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0;
        Set<Integer> hours = texts(channel, "skiphours", vocabulary, "hour")
                .map(RssPolling::number)
                .filter(hour -> hour != null && hour <= 24)
                // Some count from 1 to 24.
                .map(hour -> (int) (hour % 24))
                .collect(Collectors.toSet());
        Set<DayOfWeek> days = texts(channel, "skipdays", vocabulary, "day")
                .map(RssPolling::day)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new PollingHints(usable ? interval : null, hours, days);
    }

    private static @Nullable Duration period(Fields channel) {
        String name = channel.value("sy:updateperiod");
        Long given = number(channel.value("sy:updatefrequency"));
        long times = given == null || given == 0 ? 1 : given;
        Duration period = switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            default -> null;
        };
        return period == null ? null : period.dividedBy(times);
    }

    private static Stream<String> texts(Fields channel, String list, Vocabulary vocabulary, String name) {
        return channel.all(list).stream()
                .flatMap(element -> element.children().stream())
                .filter(child -> vocabulary.isNamed(child, name))
                .map(Element::wholeText)
                .map(String::strip);
    }

    /** A number from 0 to 999,999; null if a text is none. */
    private static @Nullable Long number(@Nullable String text) {
        boolean digits = text != null
                && !text.isEmpty()
                && text.length() <= 6
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(text) : null;
    }

    private static @Nullable DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(text)) {
                return day;
            }
        }
        return null;
    }
}
