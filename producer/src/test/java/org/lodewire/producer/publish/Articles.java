package org.lodewire.producer.publish;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.schemas.ContentFormat;

/** Makes articles. */
final class Articles {

    private Articles() {}

    /** An article whose text is its title. */
    static Article article(String title, @Nullable String published) {
        return Article.of(
                Metadata.of("Agency", null, title, null, null, published),
                ContentFormat.TEXT,
                Content.of(title),
                provenance(bytes(title)));
    }

    static Article withContent(byte[] content) {
        return Article.of(
                Metadata.of("Agency", null, "T", null, null, null),
                ContentFormat.TEXT,
                Content.of(content),
                provenance(content));
    }

    static Article withUrl(@Nullable String source, @Nullable String url) {
        return Article.of(
                Metadata.of(source, url, "T", null, null, null),
                ContentFormat.TEXT,
                Content.of("text"),
                provenance(bytes("text")));
    }

    private static Provenance provenance(byte[] original) {
        return new Provenance("rows.ndjson", 7, original, original.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
