package org.lodewire.analysis.clean.page.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The things that a page describes in JSON-LD (schema.org). Read as a stream: only what is asked for is kept, what stood
 * before an error counts, and depth and number are bounded. Not a JSON-LD processor: contexts are not looked at, and of
 * references only those within the page are followed. Immutable.
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
    private static final int LONGEST = 1_000;
    private static final Set<String> KEPT = Set.of(
            "@type",
            "@id",
            "headline",
            "name",
            "alternativeHeadline",
            "url",
            "mainEntityOfPage",
            "author",
            "creator",
            "publisher",
            "datePublished",
            "dateCreated",
            "inLanguage",
            "isAccessibleForFree",
            "articleBody");
    /** Whose things are of no interest, and may be many. */
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

    /** The things that are articles of some kind, as the page has them. */
    List<LinkedThing> articles() {
        return things.stream().filter(LinkedThing::isArticle).toList();
    }

    /** The thing that stands for the page itself, null if there is none. */
    LinkedThing page() {
        return things.stream().filter(LinkedThing::isPage).findFirst().orElse(null);
    }

    /** The names of the things under a property; of a mere reference, the name of what it refers to. */
    List<String> names(LinkedThing thing, String property) {
        List<String> names = new ArrayList<>(thing.all(property));
        for (LinkedThing one : thing.things(property)) {
            LinkedThing named = one.text("name") == null && one.text("@id") != null ? find(one.text("@id")) : one;
            names.addAll(named == null ? List.of() : named.all("name"));
        }
        return names;
    }

    private LinkedThing find(String id) {
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
            // Half of a description is better than none; pages are full of broken ones.
            return;
        }
    }

    private void value(JsonParser parser, LinkedThing owner, String property, int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT && depth < MAX_DEPTH && things.size() < MAX_THINGS) {
            LinkedThing thing = new LinkedThing();
            things.add(thing);
            if (owner != null && KEPT.contains(property)) {
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
                && KEPT.contains(property)
                && parser.currentToken() != null
                && parser.currentToken() != JsonToken.VALUE_NULL) {
            boolean body = property.equals("articleBody");
            if (body || parser.getTextLength() <= LONGEST) {
                owner.add(property, parser.getText());
            }
        }
    }
}
