package org.lodewire.subscriptions.terminal;

import org.apache.avro.specific.SpecificRecord;
import org.lodewire.schemas.json.RecordJson;

/**
 * A record as a line of newline-delimited JSON. JSON itself escapes only the oldest control characters; here the others,
 * invisible format characters and halves of surrogate pairs are escaped too, so that the line can also be looked at in a
 * terminal and says the same to every program.
 */
public final class JsonLine {

    private JsonLine() {}

    /** The line, without a line break. */
    public static String of(SpecificRecord record) {
        // Such characters can stand in strings only, and there an escape means the same.
        String json = RecordJson.of(record).toString();
        StringBuilder line = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (isVisible(c)) {
                line.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    line.append(String.format("\\u%04x", (int) half));
                }
            }
        });
        return line.toString();
    }

    private static boolean isVisible(int c) {
        if (Character.isISOControl(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
