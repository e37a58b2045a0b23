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
 * Reads a YAML file, or a JSON file if it is named {@code .json}, within bounds: so many bytes, so deep, no field twice and no
 * YAML aliases, which can stand for more than the file holds. Safe for use by several threads.
 */
public final class StructuredFile {

    private static final int MAX_NESTING = 8;

    private final int maxBytes;
    private final ObjectReader json = reader(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private final ObjectReader yaml;

    /** @param maxBytes the longest file that is read */
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
     * The fields of a file.
     *
     * @throws FileRejectedException if it is too long, not valid or uses aliases; what it holds is the caller's to check
     * @throws IOException           if it cannot be read
     */
    public JsonNode read(Path file) throws IOException, FileRejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new FileRejectedException("file", "is longer than " + maxBytes + " bytes");
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
                            + e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
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
