package org.lodewire.analysis.files;

import com.fasterxml.jackson.core.JsonLocation;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a file has the texts among its fields at the top level. Looked up on demand, in linear time. Immutable. */
public final class TextPlaces {

    private final byte[] file;
    private final Map<String, JsonLocation> beginnings;

    /** @param beginnings where each text begins, by name of the field, as the parser of these bytes says */
    TextPlaces(byte[] file, Map<String, JsonLocation> beginnings) {
        this.file = file;
        this.beginnings = Map.copyOf(beginnings);
    }

    /** A text that is the value of a field, with its places in the file, or in itself if they are not known. */
    public SourceText of(String field, String value) {
        JsonLocation beginning = beginnings.get(field);
        if (beginning == null) {
            return SourceText.of(value);
        }
        String text = new String(file, StandardCharsets.UTF_8);
        return ScalarPlaces.find(text, index(text, beginning), value).orElseGet(() -> SourceText.of(value));
    }

    /** The index of a location in UTF-16 code units; -1 if the text has no such place. */
    private int index(String text, JsonLocation location) {
        long offset = location.getByteOffset();
        if (offset >= 0) {
            return offset <= file.length ? new String(file, 0, (int) offset, StandardCharsets.UTF_8).length() : -1;
        }
        int lineStart = 0;
        for (int line = 1; line < location.getLineNr(); line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
            if (lineStart == 0) {
                return -1;
            }
        }
        int column = location.getColumnNr() - 1;
        // The parser of YAML counts code points.
        return column >= 0 && text.codePointCount(lineStart, text.length()) >= column
                ? text.offsetByCodePoints(lineStart, column)
                : -1;
    }
}
