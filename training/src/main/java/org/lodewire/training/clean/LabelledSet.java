package org.lodewire.training.clean;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lodewire.training.clean.JsonRows.Row;

/**
 * Documents and their true texts: {@code PREFIX.input.ndjson.gz} and {@code PREFIX.truth.ndjson.gz}.
 *
 * @param prefix the common prefix of both file names
 */
public record LabelledSet(Path prefix) {

    static final String INPUT = ".input.ndjson.gz";
    static final String TRUTH = ".truth.ndjson.gz";

    String name() {
        return prefix.getFileName().toString();
    }

    Path input() {
        return Path.of(prefix + INPUT);
    }

    /**
     * Passes each document with its true text to a reader, in the order of the input.
     *
     * @throws org.lodewire.training.TrainingFailedException if a file is missing or malformed, or a document has no truth
     */
    void read(BiConsumer<Row, String> reader) {
        Map<String, String> truth = new HashMap<>();
        JsonRows.read(Path.of(prefix + TRUTH), row -> {
            if (truth.put(row.text("id"), row.text("text")) != null) {
                throw row.error("the id '" + row.text("id") + "' occurs twice");
            }
        });
        JsonRows.read(input(), row -> {
            String text = truth.get(row.text("id"));
            if (text == null) {
                throw row.error("there is no true text with the id '" + row.text("id") + "'");
            }
            reader.accept(row, text);
        });
    }
}
