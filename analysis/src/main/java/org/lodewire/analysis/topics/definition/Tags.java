package org.lodewire.analysis.topics.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the tags of a rule: distinct texts of one line, few and short, as they are part of every alert. Stateless. */
final class Tags {

    static final int MAX = 10;
    static final int MAX_LENGTH = 64;

    private static final String EXPECTED =
            "a list of at most " + MAX + " distinct texts on one line, each of at most " + MAX_LENGTH + " characters";

    private Tags() {}

    /** The tags without white space around them; none if the field is absent. */
    static List<String> read(DefinitionFields fields, String name) {
        return fields.valid(name, EXPECTED, Tags::areTags).map(Tags::of).orElse(List.of());
    }

    private static boolean areTags(JsonNode list) {
        if (!list.isArray() || list.size() > MAX) {
            return false;
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.isTextual()
                    || !isTag(item.textValue().strip())
                    || !distinct.add(item.textValue().strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTag(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.codePoints().noneMatch(Tags::isUnprintable);
    }

    private static List<String> of(JsonNode list) {
        List<String> tags = new ArrayList<>();
        list.forEach(item -> tags.add(item.textValue().strip()));
        return List.copyOf(tags);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
