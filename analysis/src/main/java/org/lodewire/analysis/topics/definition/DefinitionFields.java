package org.lodewire.analysis.topics.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.query.TopicRejectedException;

/**
 * The fields of one object of a definition file. Each method reads one field by name and validates it;
 * {@link #rejectUnknown} rejects the fields that were not read. Optional fields may be absent or null. Not thread-safe.
 */
final class DefinitionFields {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,5}[smhd]");
    private static final Duration MAX_DURATION = Duration.ofDays(366);
    private static final int MAX_SHOWN = 40;

    private final JsonNode object;
    private final String path;
    private final Set<String> readNames = new HashSet<>();

    /**
     * @param path prefix of field names in messages, such as {@code rules[0].}; empty for the top level
     */
    DefinitionFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    private Optional<JsonNode> find(String name) {
        readNames.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private JsonNode require(String name, String expected) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            throw fault(name, "is missing; give " + expected);
        }
        return value.get();
    }

    TopicRejectedException fault(String name, String problem) {
        return new TopicRejectedException(path + name, problem);
    }

    private TopicRejectedException invalid(String name, JsonNode value, String expected) {
        String text = value.isTextual() ? "\"" + value.textValue() + "\"" : value.toString();
        String shown = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return fault(name, "is " + shown.replaceAll("\\p{Cntrl}", " ") + ", but must be " + expected);
    }

    /** Reads a required id of 1 to 64 lower-case letters, digits and hyphens. */
    String id(String name) throws TopicRejectedException {
        String expected = "1 to 64 lower-case letters, digits and hyphens, such as rare-earths";
        JsonNode value = require(name, expected);
        if (!value.isTextual() || !ID.matcher(value.textValue()).matches()) {
            throw invalid(name, value, expected);
        }
        return value.textValue();
    }

    /** Reads a required text that is not blank. */
    String text(String name, int maxLength) throws TopicRejectedException {
        String expected = "a text of at most " + maxLength + " characters";
        JsonNode value = require(name, expected);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > maxLength) {
            throw invalid(name, value, expected);
        }
        return value.textValue();
    }

    /** Reads a required value that must be one of the choices. */
    String choice(String name, List<String> choices) throws TopicRejectedException {
        return choiceOf(name, require(name, oneOf(choices)), choices);
    }

    /** Reads an optional value that must be one of the choices. */
    String choice(String name, List<String> choices, String defaultChoice) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        return value.isEmpty() ? defaultChoice : choiceOf(name, value.get(), choices);
    }

    private String choiceOf(String name, JsonNode value, List<String> choices) throws TopicRejectedException {
        if (!value.isTextual() || !choices.contains(value.textValue())) {
            throw invalid(name, value, oneOf(choices));
        }
        return value.textValue();
    }

    private static String oneOf(List<String> choices) {
        return choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
    }

    /**
     * Reads a list of distinct choices and returns them in the order of {@code choices}; empty if the field is absent.
     */
    List<String> choices(String name, List<String> choices) throws TopicRejectedException {
        Set<String> chosen = new HashSet<>();
        for (Item item : items(name, choices.size())) {
            if (!chosen.add(choiceOf(item.name(), item.value(), choices))) {
                throw invalid(item.name(), item.value(), "listed only once");
            }
        }
        return choices.stream().filter(chosen::contains).toList();
    }

    /** An item of a list with its name in messages, such as {@code rules[0]}. */
    record Item(String name, JsonNode value) {}

    /** Reads the items of a list; none if the field is absent. */
    List<Item> items(String name, int max) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        JsonNode list = value.get();
        if (!list.isArray() || list.size() > max) {
            throw invalid(name, list, "a list of at most " + max + " items");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Item(name + "[" + i + "]", list.get(i)))
                .toList();
    }

    /** Returns the fields of an item that must be an object. */
    DefinitionFields object(Item item) throws TopicRejectedException {
        if (!item.value().isObject()) {
            throw invalid(item.name(), item.value(), "a group of fields, such as id: many-stories");
        }
        return new DefinitionFields(item.value(), path + item.name() + ".");
    }

    /** Reads an optional whole number in [1, max]. */
    Optional<Long> count(String name, long max) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < 1
                || number.longValue() > max) {
            throw invalid(name, number, "a whole number from 1 to " + max);
        }
        return Optional.of(number.longValue());
    }

    /** Reads an optional number in (0, max]. */
    Optional<Double> positive(String name, double max, String expected) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode number = value.get();
        if (!number.isNumber() || !(number.doubleValue() > 0 && number.doubleValue() <= max)) {
            throw invalid(name, number, expected);
        }
        return Optional.of(number.doubleValue());
    }

    /** Reads an optional duration from 1 second to 366 days, such as 90s, 10m, 6h or 7d. */
    Optional<Duration> duration(String name) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get().isTextual() ? value.get().textValue() : "";
        Duration duration = DURATION.matcher(text).matches() ? parseDuration(text) : Duration.ZERO;
        if (duration.isZero() || duration.compareTo(MAX_DURATION) > 0) {
            throw invalid(
                    name,
                    value.get(),
                    "a duration of at most " + MAX_DURATION.toDays()
                            + " days: a number followed by s, m, h or d, such as 90s, 10m, 6h or 7d");
        }
        return Optional.of(duration);
    }

    private static Duration parseDuration(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Reads an instant such as 2026-03-01T00:00:00Z; null if the field is absent. */
    @Nullable
    Instant instant(String name) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Instant.parse(value.get().asText()).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid(name, value.get(), "a time in UTC such as 2026-03-01T00:00:00Z");
        }
    }

    /**
     * Rejects the fields that no other method has read; call it last.
     *
     * @param whose what the fields belong to, such as "a topic"
     */
    void rejectUnknown(String whose) throws TopicRejectedException {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!readNames.contains(name)) {
                throw fault(
                        name,
                        "is not a field of " + whose + "; its fields are "
                                + String.join(", ", new TreeSet<>(readNames)));
            }
        }
    }
}
