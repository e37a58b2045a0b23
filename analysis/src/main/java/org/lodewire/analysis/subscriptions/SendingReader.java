package org.lodewire.analysis.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Sending;
import org.lodewire.schemas.Subscription;

/** Reads how often notifications are sent, and when not. Stateless. */
final class SendingReader {

    private static final List<String> SENDING = List.of("at-once", "grouped", "digest");
    private static final List<String> GROUPS = List.of("topic", "story");
    private static final List<String> DIGESTS = List.of("hour", "day");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MAX_LIMIT = 10_000;
    private static final Duration LONGEST_GROUP = Duration.ofDays(1);
    private static final Duration LONGEST_LIMIT = Duration.ofDays(7);

    private SendingReader() {}

    /** @throws DefinitionRejectedException if a group of fields is none */
    static void read(DefinitionFields fields, Subscription.Builder subscription) throws DefinitionRejectedException {
        String sending = fields.choice("send", SENDING, SENDING.get(0));
        subscription.setSending(Sending.valueOf(sending.toUpperCase(Locale.ROOT).replace('-', '_')));
        subscription.setGroupBy(GROUPS.subList(0, 1));
        with(fields, "group", sending.equals("grouped"), "send: grouped", group -> group(group, subscription));
        with(fields, "digest", sending.equals("digest"), "send: digest", digest -> digest(digest, subscription));
        with(fields, "quiet-hours", true, "", quiet -> quietHours(quiet, subscription));
        with(fields, "limit", true, "", limit -> limit(limit, subscription));
    }

    private static void with(
            DefinitionFields fields, String name, boolean applies, String needs, Consumer<DefinitionFields> reader)
            throws DefinitionRejectedException {
        Optional<JsonNode> object = fields.valid(name, "a group of fields", JsonNode::isObject);
        if (object.isPresent() && !applies) {
            fields.reject(name, "has an effect only with " + needs + "; add that, or remove " + name);
        } else if (object.isPresent()) {
            reader.accept(fields.object(new DefinitionFields.Item(name, object.get())));
        }
    }

    private static void group(DefinitionFields fields, Subscription.Builder subscription) {
        List<String> by = fields.choices("by", GROUPS);
        if (!by.isEmpty()) {
            subscription.setGroupBy(by);
        }
        atMost(fields, "wait", LONGEST_GROUP).ifPresent(wait -> subscription.setGroupWaitMillis(wait.toMillis()));
        atMost(fields, "interval", LONGEST_GROUP)
                .ifPresent(interval -> subscription.setGroupIntervalMillis(interval.toMillis()));
        fields.rejectUnknown("a group");
    }

    private static void digest(DefinitionFields fields, Subscription.Builder subscription) {
        boolean daily = fields.choice("every", DIGESTS, "hour").equals("day");
        OptionalInt at = minute(fields, "at");
        if (daily) {
            fields.required("at", "the time of day, such as 07:30", value -> true);
            at.ifPresent(subscription::setDigestMinute);
        } else if (at.isPresent()) {
            fields.reject("at", "has an effect only with every: day; a digest each hour is sent on the hour");
        }
        fields.rejectUnknown("a digest");
    }

    private static void quietHours(DefinitionFields fields, Subscription.Builder subscription) {
        fields.required("from", "the time of day at which they begin, such as 22:00", value -> true);
        fields.required("to", "the time of day at which they end, such as 06:30", value -> true);
        QuietHours.Builder quiet = QuietHours.newBuilder();
        quiet.setFromMinute(minute(fields, "from").orElse(0));
        quiet.setToMinute(minute(fields, "to").orElse(0));
        quiet.setDays(fields.choices("days", DAYS).stream()
                .map(day -> DAYS.indexOf(day) + 1)
                .toList());
        fields.valid(
                        "except",
                        "one of " + String.join(", ", SubscriptionReader.SEVERITIES),
                        value -> value.isTextual() && SubscriptionReader.SEVERITIES.contains(value.textValue()))
                .ifPresent(
                        severity -> quiet.setExceptSeverity(severity.textValue().toUpperCase(Locale.ROOT)));
        fields.rejectUnknown("quiet hours");
        subscription.setQuiet(quiet.build());
    }

    private static void limit(DefinitionFields fields, Subscription.Builder subscription) {
        fields.required("count", "the largest number of notifications", value -> true);
        fields.count("count", MAX_LIMIT).ifPresent(count -> subscription.setLimitCount(Math.toIntExact(count)));
        atMost(fields, "period", LONGEST_LIMIT)
                .ifPresent(period -> subscription.setLimitPeriodMillis(period.toMillis()));
        fields.rejectUnknown("a limit");
    }

    private static Optional<Duration> atMost(DefinitionFields fields, String name, Duration longest) {
        Optional<Duration> duration = fields.duration(name);
        if (duration.isPresent() && duration.get().compareTo(longest) > 0) {
            fields.reject(name, "is longer than " + longest.toHours() + " hours; shorten it");
            return Optional.empty();
        }
        return duration;
    }

    /** The minute of the day that a time such as 07:30 names. */
    private static OptionalInt minute(DefinitionFields fields, String name) {
        return fields.valid(
                        name,
                        "a time of day from 00:00 to 23:59, such as 07:30",
                        value -> value.isTextual() && minuteOf(value.textValue()) >= 0)
                .map(value -> OptionalInt.of(minuteOf(value.textValue())))
                .orElse(OptionalInt.empty());
    }

    private static int minuteOf(String text) {
        if (text.length() != 5 || text.charAt(2) != ':') {
            return -1;
        }
        int hour = twoDigits(text, 0);
        int minute = twoDigits(text, 3);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
