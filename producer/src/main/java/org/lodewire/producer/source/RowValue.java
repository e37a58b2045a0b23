package org.lodewire.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.StringJoiner;

/**
 * Reads the value of a field: a string; for a field beside the content also a number, a list of strings or of objects with a
 * {@code name}, or such an object. Names are joined with commas. Stateless.
 */
final class RowValue {

    private static final int MAX_DEPTH = 2;
    private static final int MAX_NAMES = 50;

    private RowValue() {}

    /** Reads the value at which the parser is, to its end, into the fields. */
    static void read(JsonParser parser, JsonToken value, String name, RowFields fields) throws IOException {
        boolean content = RowFields.isContent(name);
        switch (value) {
            case VALUE_STRING -> fields.put(name, parser.getText());
            case VALUE_NULL -> fields.put(name, null);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), name, fields);
            case START_ARRAY, START_OBJECT -> {
                String names = names(parser);
                if (content || names.isEmpty()) {
                    fields.unread(name);
                } else {
                    fields.put(name, names);
                }
            }
            default -> fields.unread(name);
        }
    }

    private static void number(String text, String name, RowFields fields) {
        boolean none = text.equals("NaN");
        if (none) {
            // How tables of data write that there is no value.
            fields.put(name, null);
        } else if (RowFields.isContent(name) || text.contains("Inf") || text.contains("INF")) {
            fields.unread(name);
        } else {
            fields.put(name, text);
        }
    }

    /** The strings of a list and the names in objects, down to two levels; empty if there are none. Reads to the end. */
    private static String names(JsonParser parser) throws IOException {
        StringJoiner names = new StringJoiner(", ");
        int count = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return "";
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean named = parser.getParsingContext().inArray() || "name".equals(parser.currentName());
            if (token == JsonToken.VALUE_STRING && named && depth <= MAX_DEPTH && count < MAX_NAMES) {
                names.add(parser.getText());
                count++;
            }
        }
        return names.toString();
    }
}
