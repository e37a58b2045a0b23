package org.lodewire.analysis.clean.page.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a page describes in JSON-LD (schema.org). It is parsed as a stream: only some properties are retained,
 * everything before a syntax error is used, and depth and number are bounded. This is not a JSON-LD processor: contexts are
 * ignored, and only references within the page are resolved. Immutable.
 */
final class JsonLd {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_THINGS = 1_000;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXT_LENGTH = 1_000;
    private static final Set<String> RETAINED = Set.of(
            "@type",
            "@id",
            "headline",
            "name",
            "alternativeHeadline",
            "url",
            "mainEntityOfPage",
            "givenName",
            "familyName",
            "author",
            "creator",
            "publisher",
            "datePublished",
            "dateCreated",
            "dateModified",
            "inLanguage",
            "isAccessibleForFree",
            "articleBody");
    /** Properties whose objects are irrelevant and may be numerous. */
    private static final Set<String> SKIPPED = Set.of(
            "comment",
            "review",
            "image",
            "video",
            "potentialAction",
            "@context",
            "breadcrumb",
            "logo",
            "aggregateRating",
            "offers",
            "mentions",
            "speakable",
            "contactPoint",
            "address");

    private final List<LinkedThing> things = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(List<String> sources) {
        JsonLd data = new JsonLd();
        for (String source : sources) {
            if (source.length() <= MAX_LENGTH) {
                data.read(source);
            }
        }
        return data;
    }

    /** The objects that are articles of any kind, in page order. */
    List<LinkedThing> articles() {
        return things.stream().filter(LinkedThing::isArticle).toList();
    }

    /** The object that describes the page itself, null if there is none. */
    @Nullable
    LinkedThing page() {
        return things.stream().filter(LinkedThing::isPage).findFirst().orElse(null);
    }

    /** The names of the objects of a property; for a reference, the name of the object that it refers to. */
    List<String> names(LinkedThing thing, String property) {
        List<String> names = new ArrayList<>(thing.all(property));
        for (LinkedThing one : thing.things(property)) {
            String id = one.text("@id");
            LinkedThing named = one.text("name") == null && id != null ? find(id) : one;
            names.addAll(named == null ? List.of() : named.names());
        }
        return names;
    }

    private @Nullable LinkedThing find(String id) {
        return things.stream()
                .filter(thing -> id.equals(thing.text("@id")) && thing.text("name") != null)
                .findFirst()
                .orElse(null);
    }

    private void read(String source) {
        int start = source.indexOf("<![CDATA[") < 0 ? 0 : source.indexOf("<![CDATA[") + 9;
        while (start < source.length() && source.charAt(start) != '{' && source.charAt(start) != '[') {
            start++;
        }
        try (JsonParser parser = FACTORY.createParser(start == 0 ? source : source.substring(start))) {
            parser.nextToken();
            value(parser, null, "", 0);
        } catch (IOException e) {
            // Many pages contain invalid JSON-LD. The part before the error is used.
            return;
        }
    }

    private void value(JsonParser parser, @Nullable LinkedThing owner, String property, int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT && depth < MAX_DEPTH && things.size() < MAX_THINGS) {
            LinkedThing thing = new LinkedThing();
            things.add(thing);
            if (owner != null && RETAINED.contains(property)) {
                owner.add(property, thing);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                value(parser, thing, name, depth + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY && depth < MAX_DEPTH && !SKIPPED.contains(property)) {
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                value(parser, owner, property, depth + 1);
            }
        } else if (parser.currentToken() != null && parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else if (owner != null
                && RETAINED.contains(property)
                && parser.currentToken() != null
                && parser.currentToken() != JsonToken.VALUE_NULL) {
            boolean body = property.equals("articleBody");
            if (body || parser.getTextLength() <= MAX_TEXT_LENGTH) {
                owner.add(property, parser.getText());
            }
        }
    }
}
