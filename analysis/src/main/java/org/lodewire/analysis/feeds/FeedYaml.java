package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.util.Collection;
import org.lodewire.schemas.FeedDefinition;

/** Writes feeds as YAML that {@link FeedDefinitionFiles} reads. Stateless. */
public final class FeedYaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .build());

    private FeedYaml() {}

    /** A file with feeds, in their order. */
    public static String write(Collection<FeedDefinition> feeds) {
        ObjectNode file = YAML.createObjectNode();
        ArrayNode list = file.putArray("feeds");
        feeds.forEach(feed -> list.add(FeedFields.of(feed)));
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists cannot be written as YAML", e);
        }
    }
}
