package org.lodewire.producer.source;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.article.ArticleId;
import org.lodewire.schemas.article.CanonicalUrl;
import org.lodewire.schemas.article.SourceName;
import org.lodewire.schemas.text.SafeText;

/** Collects the fields of one row and makes an article of them, a withdrawal or a rejection. For one thread and one row. */
final class RowFields {

    private static final String HTML = "html";
    private static final String TEXT = "text";
    private static final String SOURCE = "source";
    private static final String WITHDRAWN = "withdrawn";
    /** For a producer, it means something only in a withdrawal: the id of an article is a hash. */
    private static final String ID = "id";

    private static final List<String> METADATA = List.of(SOURCE, "url", "title", "author", "language", "published");

    /** In UTF-16 units. No field beside the content is longer, even if it is escaped many times over. */
    private static final int LONGEST_METADATA = 10_000;

    private final Map<String, @Nullable String> values = new HashMap<>();
    /** Fields that were given and not read, in the order in which they came. */
    private final Set<String> unread = new LinkedHashSet<>();

    private final @Nullable String defaultSource;
    private RowFlag withdrawn = RowFlag.NO;

    /** @param defaultSource the source of a row that names none; null if it follows from the URL */
    RowFields(@Nullable String defaultSource) {
        this.defaultSource = defaultSource;
    }

    static boolean isKnown(String name) {
        return isContent(name) || isFlag(name) || name.equals(ID) || METADATA.contains(name);
    }

    /** Whether a field says yes or no. */
    static boolean isFlag(String name) {
        return name.equals(WITHDRAWN);
    }

    /** Whether a field has the content, so that its value must be text. */
    static boolean isContent(String name) {
        return name.equals(HTML) || name.equals(TEXT);
    }

    /**
     * Sets a field; a later value replaces an earlier one.
     *
     * @param value may be null
     */
    void put(String name, @Nullable String value) {
        unread.remove(name);
        boolean tooLong = value != null && value.length() > LONGEST_METADATA && !isContent(name);
        if (tooLong && !name.equals("title") && !name.equals("author") && !name.equals(SOURCE)) {
            unread(name);
        } else {
            // A title or byline that is too long is cut, and a row with such a source is rejected.
            values.put(name, value);
        }
    }

    /** Sets the field that says whether the article is withdrawn; a later value replaces an earlier one. */
    void put(RowFlag value) {
        withdrawn = value;
    }

    /** Records that a known field has no value that could be read. The article is kept without it. */
    void unread(String name) {
        values.remove(name);
        if (!name.equals(ID)) {
            unread.add(name);
        }
    }

    ArticleRow toRow(Provenance provenance) {
        String id = values.get(ID);
        return new ArticleRow(toArrival(provenance), id == null || id.isBlank() ? null : id, values.get(TEXT));
    }

    private Arrival toArrival(Provenance provenance) {
        String source = values.get(SOURCE);
        Metadata metadata = Metadata.of(
                source == null || source.isBlank() ? defaultSource : source,
                values.get("url"),
                values.get("title"),
                values.get("author"),
                values.get("language"),
                values.get("published"));
        String html = values.get(HTML);
        String content = html == null ? values.get(TEXT) : html;
        if (source != null && SafeText.oneLine(source).length() > SourceName.MAX_LENGTH) {
            String detail = "'source' has " + SafeText.oneLine(source).length() + " characters; it may have at most "
                    + SourceName.MAX_LENGTH;
            return Rejection.of(RejectionReason.INVALID, detail, metadata, provenance)
                    .at(SOURCE);
        }
        if (withdrawn == RowFlag.UNREADABLE) {
            String detail = "'withdrawn' is neither true nor false";
            return Rejection.of(RejectionReason.INVALID, detail, metadata, provenance)
                    .at(WITHDRAWN);
        }
        if (withdrawn == RowFlag.YES) {
            return withdrawal(metadata, content, provenance);
        }
        if (content != null) {
            ContentFormat format = html == null ? ContentFormat.TEXT : ContentFormat.HTML;
            return Article.of(metadata, format, Content.of(content), provenance).withUnread(unread);
        }
        String wrong = unread.contains(HTML) ? HTML : TEXT;
        String detail =
                unread.contains(wrong) ? "'" + wrong + "' is not a string" : "neither 'html' nor 'text' is present";
        return Rejection.of(RejectionReason.INVALID, detail, metadata, provenance)
                .at(wrong);
    }

    /** A withdrawal of the article with the id that is given, or else follows from what is given. */
    private Arrival withdrawal(Metadata metadata, @Nullable String content, Provenance provenance) {
        CanonicalUrl url = CanonicalUrl.of(metadata.url()).orElse(null);
        String source = SourceName.of(metadata.source(), url);
        String id = values.get(ID);
        if (id == null && url != null) {
            id = ArticleId.ofUrl(url);
        } else if (id == null && content != null) {
            id = ArticleId.ofContent(
                    source, metadata.title(), Content.of(content).bytes());
        }
        if (id == null) {
            String detail = metadata.url() == null
                    ? "a withdrawal has 'url' or 'id', or 'title' and 'text' or 'html' as they were published"
                    : "'url' is not a URL of http or https with at most 2,048 characters";
            return Rejection.of(RejectionReason.INVALID, detail, metadata, provenance)
                    .at("url");
        }
        return ArticleId.isValid(id)
                ? new Withdrawal(id, source, url, metadata, provenance)
                : Rejection.of(
                                RejectionReason.INVALID,
                                "'id' is not the id of an article: 32 hexadecimal digits in lower case",
                                metadata,
                                provenance)
                        .at(ID);
    }
}
