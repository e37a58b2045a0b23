package org.lodewire.analysis.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML file, or a JSON file if its name ends in {@code .json}. The size and nesting are bounded. Duplicate
 * fields are rejected, as are YAML aliases, which can expand to much more than the size of the file. Thread-safe.
 */
public final class StructuredFile {

    private static final int MAX_NESTING = 8;

    private final int maxBytes;
    private final ObjectReader json = reader(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private final ObjectReader yaml;

    /** @param maxBytes maximum size of a file */
    public StructuredFile(int maxBytes) {
        this.maxBytes = maxBytes;
        this.yaml = reader(yamlFactory(maxBytes));
    }

    private static ObjectReader reader(JsonFactory factory) {
        return new ObjectMapper(factory).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static YAMLFactory yamlFactory(int maxBytes) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_NESTING);
        limits.setCodePointLimit(maxBytes);
        return YAMLFactory.builder()
                .loaderOptions(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads the fields of a file. The caller validates them.
     *
     * @throws FileRejectedException if the file is too long, syntactically invalid or uses aliases
     * @throws IOException           if the file cannot be read
     */
    public JsonNode read(Path file) throws IOException, FileRejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new FileRejectedException("file", "is longer than " + maxBytes + " bytes; shorten it");
            }
            return tree(bytes, file.toString().endsWith(".json"));
        }
    }

    private JsonNode tree(byte[] bytes, boolean isJson) throws IOException, FileRejectedException {
        try {
            if (!isJson) {
                refuseAliases(bytes);
            }
            return (isJson ? json : yaml).readTree(bytes);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr();
            throw new FileRejectedException(
                    place,
                    "is not valid " + (isJson ? "JSON" : "YAML") + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed"));
        }
    }

    private void refuseAliases(byte[] bytes) throws IOException, FileRejectedException {
        try (JsonParser parser = yaml.getFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yamlParser && yamlParser.isCurrentAlias()) {
                    throw new FileRejectedException(
                            "line " + parser.currentTokenLocation().getLineNr(),
                            "aliases (*name) are not allowed; write the value out");
                }
            }
        }
    }
}
