package org.lodewire.cli.inspect;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.ArticleRow;
import org.lodewire.producer.source.Line;
import org.lodewire.producer.source.RowReader;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.schemas.time.PublishedTime;

/**
 * Rows of articles, read as {@code ingest} reads them: the same fields, notations, cuts and faults. A row has the id that it
 * gives, or else that of its article. Thread-safe.
 */
final class ArticleRows implements RowFormat {

    /** With the limit of the largest articles that a producer can be made to accept. */
    static final ArticleRows LARGEST = new ArticleRows(new SizeLimit(SizeLimit.LARGEST));

    private static final RowReader READER = new RowReader("rows");

    private final SizeLimit limit;

    /** @param limit how large an article may be, which bounds the length of its row */
    ArticleRows(SizeLimit limit) {
        this.limit = limit;
    }

    @Override
    public int maxBytes() {
        return limit.row();
    }

    @Override
    public Row parse(Line line) {
        ArticleRow read = READER.row(line);
        Metadata metadata = read.arrival().metadata();
        Map<String, Object> fields = new HashMap<>();
        put(fields, "id", read.id());
        put(fields, "source", metadata.source());
        put(fields, "url", metadata.url());
        put(fields, "title", metadata.title());
        put(fields, "author", metadata.author());
        put(fields, "language", metadata.language());
        PublishedTime published = metadata.published();
        put(fields, "published", published == null ? null : published.text());
        put(fields, "text", read.text() == null ? null : SafeText.wellFormed(read.text()));
        if (read.arrival() instanceof Article article) {
            fields.putIfAbsent("id", article.id());
            if (article.format() == ContentFormat.HTML) {
                fields.put("html", new Row.Content(article.content().toByteArray(), "UTF-8"));
            }
        }
        return new Row(fields, read.arrival());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
