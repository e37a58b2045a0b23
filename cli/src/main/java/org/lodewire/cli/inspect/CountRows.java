package org.lodewire.cli.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lodewire.producer.source.Line;

/** Rows of counts: the end of a step each. Retains only the fields that are read. Thread-safe. */
final class CountRows implements RowFormat {

    /** The only one: it has no settings. */
    static final CountRows FORMAT = new CountRows();

    /** Far more than the fields need. */
    private static final int MAX_BYTES = 1 << 20;

    private static final Set<String> FIELDS = Set.of("id", "topic", "at", "stories");
    private static final int MAX_NESTING = 100;
    private static final int MAX_NUMBER = 50;

    private final JsonFactory json;

    private CountRows() {
        json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_BYTES)
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                // Python writes them.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                // Names are user input: a table of them could grow without bound.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    @Override
    public int maxBytes() {
        return MAX_BYTES;
    }

    @Override
    public Row parse(Line line) throws BadRowException {
        if (line.tooLong()) {
            throw new BadRowException("is longer than " + MAX_BYTES + " bytes");
        }
        try (Reader reader = new InputStreamReader(
                        new ByteArrayInputStream(line.bytes()), StandardCharsets.UTF_8.newDecoder());
                JsonParser parser = json.createParser(reader)) {
            return row(parser);
        } catch (CharacterCodingException e) {
            throw new BadRowException("is not valid UTF-8", e);
        } catch (StreamConstraintsException e) {
            throw new BadRowException("is nested more than " + MAX_NESTING + " levels deep", e);
        } catch (JsonProcessingException e) {
            throw new BadRowException(
                    "is not valid JSON near column " + e.getLocation().getColumnNr(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static Row row(JsonParser parser) throws IOException, BadRowException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadRowException("is not a JSON object");
        }
        Map<String, Object> fields = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!FIELDS.contains(name) || value.isStructStart()) {
                parser.skipChildren();
            }
            if (FIELDS.contains(name) && value != JsonToken.VALUE_NULL) {
                fields.put(name, value(parser, value));
            }
        }
        if (parser.nextToken() != null) {
            throw new BadRowException("has more than one JSON object");
        }
        return new Row(fields);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        // No number that means anything to a stage is longer, and long ones take long to convert.
        if (!token.isNumeric() || parser.getTextLength() > MAX_NUMBER) {
            return token;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == NumberType.BIG_INTEGER ? token : (Object) parser.getLongValue();
        }
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? (Object) number : token;
    }
}
