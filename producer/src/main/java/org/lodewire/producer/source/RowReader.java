package org.lodewire.producer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.RejectionReason;

/**
 * Reads a row of JSON: an object with any of {@code source, url, title, author, language, published}, and {@code html}
 * or {@code text}, all strings or null. If both are there, the page counts; if a field is there twice, the last one
 * does. Other fields, {@code id} among them, are passed over: an article's id is a hash. Whatever the bytes, there is
 * an answer and no exception. Rows are read as a stream of tokens, so that what is passed over takes no memory.
 */
final class RowReader {

    /** Deeper ones are no articles, and could exhaust the stack of whoever reads on. */
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    // The row as a whole is bounded.
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            // Names come from outside: remembering them would let rows fill memory, or make names collide.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String file;

    /** @param file what the rows are read from, as messages name it */
    RowReader(String file) {
        this.file = file;
    }

    /** The article of a row, or why it is none. */
    Arrival read(Line line) {
        Provenance provenance = new Provenance(file, line.number(), line.bytes(), line.size());
        if (line.tooLong()) {
            return Rejection.of(
                    RejectionReason.TOO_LARGE,
                    "a row of " + line.size() + " bytes, more than any article within the limit needs",
                    provenance);
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(bytes),
                    provenance);
        } catch (CharacterCodingException e) {
            return Rejection.of(RejectionReason.NOT_UTF8, "not UTF-8 at byte " + (bytes.position() + 1), provenance);
        }
    }

    private static Arrival read(CharBuffer text, Provenance provenance) {
        try (JsonParser parser = JSON.createParser(text.array(), text.position(), text.remaining())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return notJson("not a JSON object", provenance);
            }
            RowFields fields = new RowFields();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!RowFields.isKnown(name)) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL) {
                    fields.put(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
                } else {
                    fields.wrongKind(name);
                    parser.skipChildren();
                }
            }
            return parser.nextToken() == null
                    ? fields.toArrival(provenance)
                    : notJson("something stands behind the JSON object", provenance);
        } catch (JsonProcessingException e) {
            return notJson("not valid JSON: " + e.getOriginalMessage() + column(e), provenance);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can always be read", e);
        }
    }

    private static Rejection notJson(String detail, Provenance provenance) {
        return Rejection.of(RejectionReason.NOT_JSON, detail, provenance);
    }

    private static String column(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    }
}
