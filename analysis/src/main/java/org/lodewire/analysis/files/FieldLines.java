package org.lodewire.analysis.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At which lines of a file its fields and the items of its lists begin. The file is read for that when a line is asked for first,
 * which is when it has a fault. Not thread-safe.
 */
public final class FieldLines {

    private final byte[] file;
    private final JsonFactory format;
    private @Nullable Map<String, Integer> byPointer;

    /** @param file valid in its format */
    FieldLines(byte[] file, JsonFactory format) {
        this.file = file;
        this.format = format;
    }

    /**
     * The line of a field, or of what contains it if the file does not have it.
     *
     * @param path as messages have it, such as {@code rules[0].score}
     * @return counted from 1; 0 if the file has nothing of the path
     */
    public int line(String path) {
        Map<String, Integer> lines = lines();
        String pointer = pointer(path);
        while (!pointer.isEmpty()) {
            Integer line = lines.get(pointer);
            if (line != null) {
                return line;
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return 0;
    }

    /** The path as a JSON pointer, in which no name of a field of ours needs an escape. */
    private static String pointer(String path) {
        return "/" + path.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    private Map<String, Integer> lines() {
        if (byPointer == null) {
            byPointer = read();
        }
        return byPointer;
    }

    private Map<String, Integer> read() {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = format.createParser(file)) {
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                if (!token.isStructEnd()) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file was read before", e);
        }
        return lines;
    }
}
