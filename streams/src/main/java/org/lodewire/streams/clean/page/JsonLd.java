package org.lodewire.streams.clean.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lodewire.streams.clean.line.PlainText;

/** The article as described in a page's JSON-LD (schema.org Article and its kinds); empty if there is none. */
final class JsonLd {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build().reader();
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_NODES = 5_000;
    private static final int MAX_SCRIPTS = 20;

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    static JsonLd of(Document page) {
        int scripts = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").equalsIgnoreCase("application/ld+json") && scripts++ < MAX_SCRIPTS) {
                JsonNode article = article(script.data());
                if (article != null) {
                    return new JsonLd(article);
                }
            }
        }
        return new JsonLd(null);
    }

    private static JsonNode article(String json) {
        if (json.length() > MAX_LENGTH) {
            return null;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(READER.readTree(json));
        } catch (JsonProcessingException e) {
            return null;
        }
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            node.forEach(open::add);
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        String name = type.isArray() ? type.path(0).asText() : type.asText();
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
    }

    /** A property's text, null if it is missing or no text. */
    String text(String property) {
        JsonNode value = article == null ? null : article.get(property);
        if (value != null && value.isArray()) {
            value = value.get(0);
        }
        if (value == null || !value.isTextual()) {
            return null;
        }
        String text = PlainText.normalise(Parser.unescapeEntities(value.asText(), false));
        return text.isEmpty() || text.length() > 500 ? null : text;
    }

    /** The name of a person or of the first of several. */
    String name(String property) {
        JsonNode value = article == null ? null : article.get(property);
        if (value != null && value.isArray()) {
            value = value.get(0);
        }
        if (value != null && value.isObject()) {
            value = value.get("name");
        }
        String name = value != null && value.isTextual() ? PlainText.normalise(value.asText()) : "";
        return name.isEmpty() || name.length() > 200 || name.startsWith("http") ? null : name;
    }

    String body() {
        JsonNode body = article == null ? null : article.get("articleBody");
        return body != null && body.isTextual() ? body.asText() : null;
    }
}
