package org.lodewire.producer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Utf8;
import org.lodewire.schemas.RejectionReason;

/**
 * Parses a row of JSON: an object with any of {@code source, url, title, author, language, published}, and {@code html}
 * or {@code text}, strings or null. {@code html} takes precedence over {@code text}; of a duplicate field the last
 * one counts. A field beside the content may also be a number, a list or an object, see {@link RowValue}; if it is none of
 * these, the article is kept without it. If {@code withdrawn} is true, the row withdraws an article, see {@link RowFlag}.
 * Infinite and undefined numbers, which many programs write, are no fault. Other fields are ignored, also the {@code id} of an
 * article that is not withdrawn, because an article's id is a hash. Any bytes give an article, a withdrawal or a rejection and
 * no exception. Rows are parsed as a stream of tokens, so that ignored fields take no memory. Thread-safe.
 */
public final class RowReader {

    /** Fields that are not read are skipped without recursion; what the parser notes of each level takes some 60 bytes. */
    static final int MAX_DEPTH = 10_000;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // The length of the whole row is bounded.
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            // Python writes them.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Field names are untrusted: a table of them could fill memory or be made to collide.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** How programs write that there is no number. */
    private static final Set<String> NO_NUMBERS = Set.of("nan", "inf", "infinity", "none", "undefined", "na", "n/a");

    private final String file;
    private final @Nullable String defaultSource;

    /** @param file the name of the file or stream that the rows come from, for messages */
    public RowReader(String file) {
        this(file, null);
    }

    /**
     * Makes a reader.
     *
     * @param file          the name of the file or stream that the rows come from, for messages
     * @param defaultSource the source of a row that names none; null if it is the host of its URL
     */
    public RowReader(String file, @Nullable String defaultSource) {
        this.file = file;
        this.defaultSource = defaultSource;
    }

    /** The article of a row, or its rejection. */
    public Arrival read(Line line) {
        return row(line).arrival();
    }

    /** A row, with the fields that a producer has no use for. */
    public ArticleRow row(Line line) {
        Provenance provenance = new Provenance(file, line.number(), line.bytes(), line.size());
        if (line.tooLong()) {
            return rejected(Rejection.of(
                    RejectionReason.TOO_LARGE,
                    "a row of " + line.size() + " bytes, more than any article within the limit needs",
                    provenance));
        }
        try {
            return row(Utf8.decode(line.bytes()), provenance);
        } catch (Utf8.MalformedException e) {
            return rejected(Rejection.of(RejectionReason.NOT_UTF8, e.detail(), provenance));
        }
    }

    private ArticleRow row(CharBuffer text, Provenance provenance) {
        try (JsonParser parser = JSON.createParser(text.array(), text.position(), text.remaining())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return notJson("not a JSON object", provenance);
            }
            RowFields fields = new RowFields(defaultSource);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!RowFields.isKnown(name)) {
                    parser.skipChildren();
                } else if (RowFields.isFlag(name)) {
                    fields.put(RowFlag.read(parser, value));
                } else {
                    RowValue.read(parser, value, name, fields);
                }
            }
            return parser.nextToken() == null
                    ? fields.toRow(provenance)
                    : notJson("there is something after the JSON object", provenance);
        } catch (StreamConstraintsException e) {
            // All other limits are off.
            return notJson("a field is nested more than " + MAX_DEPTH + " levels deep", provenance);
        } catch (JsonProcessingException e) {
            return notJson("not valid JSON: " + problem(e) + column(e), provenance);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
    }

    private static ArticleRow notJson(String detail, Provenance provenance) {
        return rejected(Rejection.of(RejectionReason.NOT_JSON, detail, provenance));
    }

    private static ArticleRow rejected(Rejection rejection) {
        return new ArticleRow(rejection, null, null);
    }

    /** The parser's own words are about its settings where a number is none. */
    private static String problem(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int from = message.indexOf('\'') + 1;
        int to = message.indexOf('\'', from);
        String token = from > 0 && to > from ? message.substring(from, to) : "";
        return NO_NUMBERS.contains(token.toLowerCase(Locale.ROOT))
                ? "'" + token + "' is no number in JSON; write null, or leave the field out"
                : message;
    }

    private static String column(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    }
}
