package org.lodewire.training.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.training.TrainingFailedException;

/** Reads gzipped files with one JSON object per line. Errors name the file and the line. Stateless. */
final class JsonRows {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonRows() {}

    /** A row with its position. */
    record Row(Path file, int line, JsonNode json) {

        /**
         * Returns the text of a field.
         *
         * @throws TrainingFailedException if there is no such text
         */
        String text(String field) {
            JsonNode value = json.path(field);
            if (!value.isTextual()) {
                throw error("the text field '" + field + "' is missing");
            }
            return value.textValue();
        }

        boolean has(String field) {
            return json.path(field).isTextual();
        }

        /** Returns the text of a field; null if there is no such text. */
        @Nullable
        String optional(String field) {
            return json.path(field).textValue();
        }

        TrainingFailedException error(String message) {
            return new TrainingFailedException(file + ", line " + line + ": " + message + ".");
        }
    }

    /**
     * Passes each row to a reader, in order. Blank lines are skipped.
     *
     * @throws TrainingFailedException if the file cannot be read, or a line is no JSON object
     */
    static void read(Path file, Consumer<Row> reader) {
        int number = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.accept(row(file, number, line));
                }
            }
        } catch (NoSuchFileException e) {
            throw new TrainingFailedException(
                    "The file " + file + " does not exist. A set named PREFIX consists of PREFIX" + LabelledSet.INPUT
                            + " and PREFIX" + LabelledSet.TRUTH + ".",
                    e);
        } catch (IOException e) {
            throw new TrainingFailedException(
                    "Cannot read " + file + " after line " + number + ": " + e.getMessage(), e);
        }
    }

    private static Row row(Path file, int number, String line) {
        try {
            Row row = new Row(file, number, JSON.readTree(line));
            if (!row.json.isObject()) {
                throw row.error("this is not a JSON object");
            }
            return row;
        } catch (JsonProcessingException e) {
            throw new TrainingFailedException(
                    file + ", line " + number + ": this is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
