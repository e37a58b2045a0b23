package org.lodewire.analysis.definition;

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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.text.SimilarNames;

/**
 * The fields of one object of a definition file. Each method reads one field by name and validates it;
 * {@link #rejectUnknown} rejects the fields that were not read. Optional fields may be absent or null.
 *
 * <p>Faults are collected: a field with a fault reads as absent or as a text without meaning, so that the others are
 * checked as well. Not thread-safe.
 */
public final class DefinitionFields {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int MAX_SHOWN = 40;

    /** Stands for an id with a fault. */
    public static final String NO_ID = "";

    private final JsonNode object;
    private final String path;
    private final DefinitionFaults faults;
    private final Set<String> readNames = new HashSet<>();

    /**
     * @param path   prefix of field names in messages, such as {@code rules[0].}; empty for the top level
     * @param faults receives the faults
     */
    public DefinitionFields(JsonNode object, String path, DefinitionFaults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    private Optional<JsonNode> find(String name) {
        readNames.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    /** Collects a fault of a field that was read. */
    public void reject(String name, String problem) {
        faults.add(new DefinitionRejectedException(path + name, problem));
    }

    private DefinitionRejectedException invalid(String name, JsonNode value, String expected) {
        String text = value.isTextual() ? "\"" + value.textValue() + "\"" : value.toString();
        String shown = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return new DefinitionRejectedException(
                path + name, "is " + DisplayText.line(shown) + ", but must be " + expected);
    }

    /** Whether a text is an id: 1 to 64 lower-case letters, digits and hyphens. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Reads a required id of 1 to 64 lower-case letters, digits and hyphens; {@link #NO_ID} if it has a fault. */
    public String id(String name) {
        String expected = "1 to 64 lower-case letters, digits and hyphens, such as rare-earths";
        return required(name, expected, value -> value.isTextual() && isId(value.textValue()))
                .map(JsonNode::textValue)
                .orElse(NO_ID);
    }

    /** Reads a required text that is not blank; empty if it has a fault. */
    public Optional<String> text(String name, int maxLength) {
        return required(
                        name,
                        "a text that is not empty, of at most " + maxLength + " characters",
                        value -> value.isTextual()
                                && !value.textValue().isBlank()
                                && value.textValue().length() <= maxLength)
                .map(JsonNode::textValue);
    }

    /** Reads an optional text on one line, without the white space around it; empty if it has a fault. */
    public Optional<String> line(String name, int maxLength) {
        return valid(
                        name,
                        "a text on one line of at most " + maxLength + " characters, without invisible ones",
                        value -> value.isTextual()
                                && TextList.isLine(value.textValue().strip(), maxLength))
                .map(value -> value.textValue().strip());
    }

    /** Returns the value of a required field if it is there and valid. */
    public Optional<JsonNode> required(String name, String expected, Predicate<JsonNode> isValid) {
        require(name, expected);
        return valid(name, expected, isValid);
    }

    /** Collects a fault if a field is not there. */
    public void require(String name, String expected) {
        if (find(name).isEmpty()) {
            reject(name, "is missing; give " + expected);
        }
    }

    /** Returns the value of a field if it is there and valid. */
    public Optional<JsonNode> valid(String name, String expected, Predicate<JsonNode> isValid) {
        Optional<JsonNode> value = find(name);
        if (value.isPresent() && !isValid.test(value.get())) {
            faults.add(invalid(name, value.get(), expected));
            return Optional.empty();
        }
        return value;
    }

    /** Reads a required value that must be one of the choices; empty if it has a fault. */
    public Optional<String> choice(String name, List<String> choices) {
        return required(name, oneOf(choices), value -> isOneOf(value, choices)).map(JsonNode::textValue);
    }

    /** Reads an optional value that must be one of the choices. */
    public String choice(String name, List<String> choices, String defaultChoice) {
        return valid(name, oneOf(choices), value -> isOneOf(value, choices))
                .map(JsonNode::textValue)
                .orElse(defaultChoice);
    }

    private static boolean isOneOf(JsonNode value, List<String> choices) {
        return value.isTextual() && choices.contains(value.textValue());
    }

    private static String oneOf(List<String> choices) {
        return choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
    }

    /**
     * Reads a list of at least one of some choices, each at most once, and returns them in the order of {@code choices};
     * none if the field is absent or has a fault.
     */
    public List<String> choices(String name, List<String> choices) {
        Set<String> chosen = new HashSet<>();
        List<Item> items = items(name, choices.size());
        if (items.isEmpty() && find(name).filter(JsonNode::isArray).isPresent()) {
            reject(name, "is empty; list " + oneOf(choices) + " or several, or leave the field out for all");
        }
        for (Item item : items) {
            if (!isOneOf(item.value(), choices)) {
                faults.add(invalid(item.name(), item.value(), oneOf(choices)));
            } else if (!chosen.add(item.value().textValue())) {
                faults.add(invalid(item.name(), item.value(), "listed only once"));
            }
        }
        return chosen.size() < items.size()
                ? List.of()
                : choices.stream().filter(chosen::contains).toList();
    }

    /** An item of a list with its name in messages, such as {@code rules[0]}. */
    public record Item(String name, JsonNode value) {}

    /** Reads the items of a list; none if the field is absent. */
    public List<Item> items(String name, int max) {
        return valid(name, "a list of at most " + max + " items", list -> list.isArray() && list.size() <= max)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Item(name + "[" + i + "]", list.get(i)))
                        .toList())
                .orElse(List.of());
    }

    /** @throws DefinitionRejectedException if the item is no object */
    public DefinitionFields object(Item item) throws DefinitionRejectedException {
        if (!item.value().isObject()) {
            throw invalid(item.name(), item.value(), "a group of fields, such as id: many-stories");
        }
        return new DefinitionFields(item.value(), path + item.name() + ".", faults);
    }

    /** Reads an optional whole number in [1, max]. */
    public Optional<Long> count(String name, long max) {
        return valid(
                        name,
                        "a whole number from 1 to " + max,
                        number -> number.isIntegralNumber()
                                && number.canConvertToLong()
                                && number.longValue() >= 1
                                && number.longValue() <= max)
                .map(JsonNode::longValue);
    }

    /** Reads an optional number in (0, max]. */
    public Optional<Double> positive(String name, double max, String expected) {
        Predicate<JsonNode> isValid =
                value -> value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= max;
        return valid(name, expected, isValid).map(JsonNode::doubleValue);
    }

    /** Reads an optional duration from 1 second to 366 days, such as 90s, 10m, 6h or 7d. */
    public Optional<Duration> duration(String name) {
        return valid(
                        name,
                        DurationText.EXPECTED,
                        value -> value.isTextual()
                                && DurationText.parse(value.textValue()).isPresent())
                .flatMap(value -> DurationText.parse(value.textValue()));
    }

    /** Reads an instant such as 2026-03-01T00:00:00Z; null if the field is absent or has a fault. */
    public @Nullable Instant instant(String name) {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Instant.parse(value.get().asText()).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            faults.add(invalid(name, value.get(), "a time in UTC such as 2026-03-01T00:00:00Z"));
            return null;
        }
    }

    /**
     * Rejects the fields that no other method has read; call it last.
     *
     * @param whose what the fields belong to, such as "a topic"
     */
    public void rejectUnknown(String whose) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!readNames.contains(name)) {
                reject(
                        name,
                        "is not a field of " + whose + didYouMean(name) + "; its fields are "
                                + String.join(", ", new TreeSet<>(readNames)));
            }
        }
    }

    private String didYouMean(String name) {
        List<String> similar = SimilarNames.of(name, readNames);
        return similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)";
    }
}
