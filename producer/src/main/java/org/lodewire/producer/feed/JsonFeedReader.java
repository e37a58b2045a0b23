package org.lodewire.producer.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads JSON Feed 1.0 and 1.1, also with comments, trailing commas and other things that JSON does not allow. An entry is read
 * when it is complete, so that a document that is cut off loses its last one only.
 *
 * @param address address of the document, or empty if unknown
 */
record JsonFeedReader(String address, FeedLimits limits) {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 1_000;

    FeedDocument read(String text) throws NotAFeedException {
        Reading reading = new Reading();
        try (JsonParser parser = mapper(limits.bytes()).createParser(text)) {
            document(parser, reading);
        } catch (IOException e) {
            reading.problems.add("the JSON is cut off or not valid after " + reading.entries.size() + " entries");
        }
        JsonNode head = reading.head;
        boolean declared = head.path("version").asText().contains("jsonfeed.org");
        if (!declared && reading.entries.stream().allMatch(entry -> entry.problem() != null)) {
            throw new NotAFeedException("is JSON and no feed");
        }
        if (reading.left > 0) {
            int all = limits.entries() + reading.left;
            reading.problems.add("only the first " + limits.entries() + " of " + all + " entries were read");
        }
        return new FeedDocument(
                FeedKind.JSON_FEED,
                PlainText.of(JsonFields.value(head, "title")),
                Links.resolve(address, JsonFields.value(head, "home_page_url")),
                Links.resolve(address, JsonFields.value(head, "feed_url")),
                hubs(head),
                JsonFields.value(head, "language"),
                PollingHints.NONE,
                reading.entries,
                reading.problems);
    }

    private static ObjectMapper mapper(int maxLength) {
        return new ObjectMapper(JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxLength)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(MAX_NAME)
                        .build())
                .build());
    }

    /** What was read before a fault. */
    private static final class Reading {
        private final List<FeedEntry> entries = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private ObjectNode head = new ObjectMapper().createObjectNode();
        private int left;
    }

    private void document(JsonParser parser, Reading reading) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                entries(parser, reading);
            } else {
                reading.head.set(name, parser.readValueAsTree());
            }
        }
    }

    private void entries(JsonParser parser, Reading reading) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return;
            }
            JsonNode item = parser.readValueAsTree();
            if (!item.isObject()) {
                reading.problems.add("an entry that is no object was left out");
            } else if (reading.entries.size() == limits.entries()) {
                reading.left++;
            } else {
                reading.entries.add(JsonFields.entry(item, address));
            }
        }
    }

    private List<String> hubs(JsonNode head) {
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : head.path("hubs")) {
            Stream.ofNullable(Links.resolve(address, JsonFields.value(hub, "url")))
                    .forEach(hubs::add);
        }
        return hubs;
    }
}
