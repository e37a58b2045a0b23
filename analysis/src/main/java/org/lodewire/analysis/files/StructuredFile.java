package org.lodewire.analysis.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML file, or a JSON file if its name ends in {@code .json}. The size and nesting are bounded. Duplicate
 * fields are rejected, as are YAML aliases, which can expand to much more than the size of the file. Thread-safe.
 */
public final class StructuredFile {

    private static final int MAX_NESTING = 8;

    /**
     * The content of a file.
     *
     * @param root  its fields
     * @param lines at which the fields begin
     * @param texts where the file has the texts among the fields at the top level
     */
    public record Tree(JsonNode root, FieldLines lines, TextPlaces texts) {}

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
        return readTree(file).root();
    }

    /** Like {@link #read}, with the lines of fields and the places of texts. */
    public Tree readTree(Path file) throws IOException, FileRejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            return readTree(in.readNBytes(maxBytes + 1), file.toString().endsWith(".json"));
        }
    }

    /**
     * Like {@link #readTree(Path)}, of content that is in memory.
     *
     * @param isJson whether it is JSON instead of YAML
     */
    public Tree readTree(byte[] content, boolean isJson) throws IOException, FileRejectedException {
        if (content.length > maxBytes) {
            throw new FileRejectedException("file", "is longer than " + maxBytes + " bytes; shorten it");
        }
        return tree(content, isJson);
    }

    private Tree tree(byte[] bytes, boolean isJson) throws IOException, FileRejectedException {
        ObjectReader reader = isJson ? json : yaml;
        try {
            TextPlaces texts = new TextPlaces(bytes, texts(bytes, reader));
            return new Tree(reader.readTree(bytes), new FieldLines(bytes, reader.getFactory()), texts);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "file" : "line " + e.getLocation().getLineNr();
            throw new FileRejectedException(
                    place,
                    "is not valid " + (isJson ? "JSON" : "YAML") + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed"));
        }
    }

    /** Where the texts among the fields at the top level begin. */
    private static Map<String, JsonLocation> texts(byte[] bytes, ObjectReader reader)
            throws IOException, FileRejectedException {
        Map<String, JsonLocation> texts = new HashMap<>();
        try (JsonParser parser = reader.getFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                JsonLocation location = parser.currentTokenLocation();
                if (parser instanceof YAMLParser yamlParser && yamlParser.isCurrentAlias()) {
                    throw new FileRejectedException(
                            "line " + location.getLineNr(), "aliases (*name) are not allowed; write the value out");
                }
                if (parser.currentToken() == JsonToken.VALUE_STRING && isTopLevel(parser.getParsingContext())) {
                    texts.put(parser.getParsingContext().getCurrentName(), location);
                }
            }
        }
        return texts;
    }

    private static boolean isTopLevel(@Nullable JsonStreamContext context) {
        return context != null
                && context.inObject()
                && (context.getParent() == null || context.getParent().inRoot());
    }
}
