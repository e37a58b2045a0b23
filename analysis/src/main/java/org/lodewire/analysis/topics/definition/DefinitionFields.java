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
import org.lodewire.analysis.topics.query.TopicRejectedException;

/**
 * The fields of one object of a definition file, read by name and checked. A field that nobody asked for is refused by
 * {@link #refuseOthers}.
 */
final class DefinitionFields {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,5}[smhd]");
    private static final Duration MAX_DURATION = Duration.ofDays(366);
    private static final int SHOWN = 40;

    private final JsonNode object;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param path where the object is, as in {@code rules[0].}; empty for the whole file
     */
    DefinitionFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private JsonNode require(String name, String right) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            throw fault(name, "is missing; give " + right);
        }
        return value.get();
    }

    TopicRejectedException fault(String name, String problem) {
        return new TopicRejectedException(path + name, problem);
    }

    private TopicRejectedException wrong(String name, JsonNode value, String right) {
        String text = value.isTextual() ? "\"" + value.textValue() + "\"" : value.toString();
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return fault(name, "is " + shown.replaceAll("\\p{Cntrl}", " ") + ", but must be " + right);
    }

    /** Lower-case letters, digits and hyphens, 1 to 64. */
    String id(String name) throws TopicRejectedException {
        String right = "1 to 64 lower-case letters, digits and hyphens, such as rare-earths";
        JsonNode value = require(name, right);
        if (!value.isTextual() || !ID.matcher(value.textValue()).matches()) {
            throw wrong(name, value, right);
        }
        return value.textValue();
    }

    /** Text that is not blank. */
    String text(String name, int maxLength) throws TopicRejectedException {
        String right = "a text of at most " + maxLength + " characters";
        JsonNode value = require(name, right);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > maxLength) {
            throw wrong(name, value, right);
        }
        return value.textValue();
    }

    /** One of several words. */
    String choice(String name, List<String> choices) throws TopicRejectedException {
        return choiceOf(name, require(name, oneOf(choices)), choices);
    }

    String choice(String name, List<String> choices, String otherwise) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        return value.isEmpty() ? otherwise : choiceOf(name, value.get(), choices);
    }

    private String choiceOf(String name, JsonNode value, List<String> choices) throws TopicRejectedException {
        if (!value.isTextual() || !choices.contains(value.textValue())) {
            throw wrong(name, value, oneOf(choices));
        }
        return value.textValue();
    }

    private static String oneOf(List<String> choices) {
        return choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
    }

    /** Distinct words of several, in the order of the choices; empty if the field is absent. */
    List<String> choices(String name, List<String> choices) throws TopicRejectedException {
        Set<String> chosen = new HashSet<>();
        for (Item item : items(name, choices.size())) {
            if (!chosen.add(choiceOf(item.name(), item.value(), choices))) {
                throw wrong(item.name(), item.value(), "named once");
            }
        }
        return choices.stream().filter(chosen::contains).toList();
    }

    /** An item of a list and where it stands. */
    record Item(String name, JsonNode value) {}

    /** The items of a list; none if the field is absent. */
    List<Item> items(String name, int most) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        JsonNode list = value.get();
        if (!list.isArray() || list.size() > most) {
            throw wrong(name, list, "a list of at most " + most);
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Item(name + "[" + i + "]", list.get(i)))
                .toList();
    }

    /** The fields of an item that is an object itself. */
    DefinitionFields object(Item item) throws TopicRejectedException {
        if (!item.value().isObject()) {
            throw wrong(item.name(), item.value(), "a group of fields, such as id: many-stories");
        }
        return new DefinitionFields(item.value(), path + item.name() + ".");
    }

    /** Whole number in [1, most]. */
    Optional<Long> count(String name, long most) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < 1
                || number.longValue() > most) {
            throw wrong(name, number, "a whole number from 1 to " + most);
        }
        return Optional.of(number.longValue());
    }

    /** Number in (0, most]. */
    Optional<Double> positive(String name, double most, String right) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode number = value.get();
        if (!number.isNumber() || !(number.doubleValue() > 0 && number.doubleValue() <= most)) {
            throw wrong(name, number, right);
        }
        return Optional.of(number.doubleValue());
    }

    /** Duration such as 90s, 10m, 6h or 7d, of a second to 366 days. */
    Optional<Duration> duration(String name) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get().isTextual() ? value.get().textValue() : "";
        Duration duration = DURATION.matcher(text).matches() ? parseDuration(text) : Duration.ZERO;
        if (duration.isZero() || duration.compareTo(MAX_DURATION) > 0) {
            throw wrong(
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

    /** Instant such as 2026-03-01T00:00:00Z; null if the field is absent. */
    Instant instant(String name) throws TopicRejectedException {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Instant.parse(value.get().asText()).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, value.get(), "a time in UTC such as 2026-03-01T00:00:00Z");
        }
    }

    /** Refuses fields that nobody asked for; call it last. */
    void refuseOthers(String whose) throws TopicRejectedException {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw fault(
                        name,
                        "is no field of " + whose + "; its fields are " + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }
}
