package org.lodewire.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** The value of a field that says yes or no. */
enum RowFlag {
    YES,
    /** Also null, blank text and NaN, with which tables of data write that there is no value. */
    NO,
    /** Something else, which may mean either. */
    UNREADABLE;

    /** Reads the value at which the parser is, to its end: true, false or null, also as text. */
    static RowFlag read(JsonParser parser, JsonToken value) throws IOException {
        parser.skipChildren();
        return switch (value) {
            case VALUE_TRUE -> YES;
            case VALUE_FALSE, VALUE_NULL -> NO;
            case VALUE_STRING -> of(parser.getText().strip().toLowerCase(Locale.ROOT));
            case VALUE_NUMBER_FLOAT -> parser.getText().equals("NaN") ? NO : UNREADABLE;
            default -> UNREADABLE;
        };
    }

    private static RowFlag of(String text) {
        return switch (text) {
            case "true" -> YES;
            case "false", "" -> NO;
            default -> UNREADABLE;
        };
    }
}
