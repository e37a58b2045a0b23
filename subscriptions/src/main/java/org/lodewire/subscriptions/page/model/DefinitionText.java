package org.lodewire.subscriptions.page.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A definition as YAML for people: fields in their order, lists of texts in one line, long texts folded. What is not plain is
 * written as JSON has it, which YAML reads as the same. Stateless.
 */
final class DefinitionText {

    private static final int LINE = 92;
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,8}[smhd]");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private DefinitionText() {}

    /** The text of a definition. */
    static String of(ObjectNode definition) {
        StringBuilder text = new StringBuilder();
        definition.properties().forEach(field -> field(text, "", "", field));
        return text.toString();
    }

    private static void field(StringBuilder text, String first, String indent, Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        text.append(first).append(field.getKey()).append(':');
        if (value.isTextual() && isFoldable(value.textValue())) {
            text.append(" >-\n");
            fold(text, indent + "  ", value.textValue());
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            text.append('\n');
            value.forEach(item -> object(text, indent + "  ", (ObjectNode) item));
        } else {
            text.append(' ').append(flow(value)).append('\n');
        }
    }

    private static void object(StringBuilder text, String indent, ObjectNode object) {
        String first = indent + "- ";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            field(text, first, indent + "  ", field);
            first = indent + "  ";
        }
    }

    private static String flow(JsonNode value) {
        if (!value.isArray()) {
            return value.isTextual() ? scalar(value.textValue()) : value.toString();
        }
        StringBuilder list = new StringBuilder("[");
        value.forEach(item -> list.append(list.length() == 1 ? "" : ", ").append(flow(item)));
        return list.append(']').toString();
    }

    private static String scalar(String text) {
        boolean plain = !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && !RESERVED.contains(text.toLowerCase(Locale.ROOT))
                && text.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '/' || c == '_')
                && !text.endsWith(" ");
        boolean duration = DURATION.matcher(text).matches();
        return plain || duration ? text : TextNode.valueOf(text).toString();
    }

    /** Folding keeps what has single spaces only, and lines that begin with none. */
    private static boolean isFoldable(String text) {
        return text.length() > LINE / 2
                && text.chars()
                        .noneMatch(c -> c == '\n' || c == '\r' || c == '\t' || c < ' ' || c == 0x85 || c == 0x2028)
                && !text.contains("  ")
                && text.equals(text.strip());
    }

    private static void fold(StringBuilder text, String indent, String value) {
        int start = 0;
        while (start < value.length()) {
            int end = value.length();
            if (end - start > LINE) {
                int or = value.lastIndexOf(" OR ", start + LINE);
                int space = value.lastIndexOf(' ', start + LINE);
                int ahead = value.indexOf(' ', start + LINE);
                end = or > start ? or : space > start ? space : ahead < 0 ? value.length() : ahead;
            }
            text.append(indent).append(value, start, end).append('\n');
            start = end + 1;
        }
    }
}
