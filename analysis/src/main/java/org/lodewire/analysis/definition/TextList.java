package org.lodewire.analysis.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodewire.schemas.text.DisplayText;

/**
 * Reads a list of distinct texts of one line, few and short, such as tags. Stateless.
 *
 * @param max       maximum number of texts
 * @param maxLength maximum length of each, in UTF-16 units
 */
public record TextList(int max, int maxLength) {

    /** Tags, which are part of every record about what has them. */
    public static final TextList TAGS = new TextList(10, 64);

    /** The texts without white space around them; empty if the field is absent or has a fault. */
    public Optional<List<String>> read(DefinitionFields fields, String name) {
        String expected = "a list of at most " + max + " distinct texts on one line, each of at most " + maxLength
                + " characters";
        return fields.valid(name, expected, this::areTexts).map(TextList::of);
    }

    private boolean areTexts(JsonNode list) {
        if (!list.isArray() || list.size() > max) {
            return false;
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.isTextual()
                    || !isLine(item.textValue().strip(), maxLength)
                    || !distinct.add(item.textValue().strip())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is not empty, not too long, and has no characters that {@link DisplayText} hides. */
    static boolean isLine(String text, int maxLength) {
        return !text.isEmpty()
                && text.length() <= maxLength
                && text.codePoints().noneMatch(DisplayText::isHidden);
    }

    private static List<String> of(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.textValue().strip()));
        return List.copyOf(texts);
    }
}
