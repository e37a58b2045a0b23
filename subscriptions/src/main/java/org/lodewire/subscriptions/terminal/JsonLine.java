package org.lodewire.subscriptions.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.schemas.text.DisplayText;

/**
 * A record as a line of newline-delimited JSON. JSON requires escapes only for the control characters of ASCII. This class also
 * escapes other control characters, invisible format characters and unpaired surrogates, so that the line is safe in a terminal
 * and unambiguous for programs.
 */
public final class JsonLine {

    private JsonLine() {}

    /** The line, without a line break. */
    public static String of(SpecificRecord record) {
        return of(RecordJson.of(record));
    }

    /** The line of an object, without a line break. */
    public static String of(ObjectNode object) {
        // Such characters occur only in strings, where an escape is equivalent.
        String json = object.toString();
        StringBuilder line = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (!DisplayText.isHidden(c)) {
                line.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    line.append(String.format("\\u%04x", (int) half));
                }
            }
        });
        return line.toString();
    }
}
