package org.lodewire.producer.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.time.PublishedTime;

/** The fields of an entry of JSON Feed. */
final class JsonFields {

    private JsonFields() {}

    /** @param address address of the document, or empty if unknown */
    static FeedEntry entry(JsonNode item, String address) {
        String link = Links.resolve(address, value(item, "url"));
        String html = value(item, "content_html");
        String text = value(item, "content_text");
        String summary = value(item, "summary");
        FeedText content = html == null ? null : Fields.text(html, ContentFormat.HTML);
        FeedText plain = content != null || text == null ? content : Fields.text(text, ContentFormat.TEXT);
        return new EntryBuilder()
                .guid(value(item, "id"))
                .link(link == null ? Links.resolve(address, value(item, "external_url")) : link)
                .title(PlainText.of(value(item, "title")))
                .author(author(item))
                .published(time(item, "date_published"))
                .updated(time(item, "date_modified"))
                .datedByUpdate()
                .language(value(item, "language"))
                .summary(summary == null ? null : Fields.text(summary, ContentFormat.TEXT))
                .content(plain)
                .enclosure(Links.resolve(address, value(item.path("attachments").path(0), "url")))
                .build();
    }

    /** A text or a number, as text; null if the field does not exist, is blank or is something else. */
    static @Nullable String value(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isTextual() || value.isNumber() ? value.asText() : "";
        return text.isBlank() ? null : text;
    }

    private static @Nullable PublishedTime time(JsonNode item, String field) {
        String value = value(item, field);
        return value == null ? null : PublishedTime.parse(value);
    }

    private static @Nullable String author(JsonNode item) {
        for (JsonNode author : item.path("authors")) {
            String name = PlainText.of(value(author, "name"));
            if (name != null) {
                return name;
            }
        }
        String name = PlainText.of(value(item.path("author"), "name"));
        return name == null ? PlainText.of(value(item, "author")) : name;
    }
}
