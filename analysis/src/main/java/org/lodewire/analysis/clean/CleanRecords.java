package org.lodewire.analysis.clean;

import java.nio.ByteBuffer;
import java.util.List;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RemovedBlock;
import org.lodewire.schemas.article.FieldLimits;

/** Converts between the records of the clean stage and the classes of its logic. Stateless. */
public final class CleanRecords {

    private CleanRecords() {}

    /** Returns the input for a cleaner. */
    public static CleanInput input(RawArticle raw) {
        return new CleanInput(
                raw.getSource(),
                raw.getUrl(),
                raw.getTitle(),
                raw.getAuthor(),
                raw.getLanguage(),
                raw.getFormat(),
                bytes(raw.getContent()),
                raw.getCharset());
    }

    /**
     * Returns the record of a cleaned article.
     *
     * @param hash    hash of its title and raw content
     * @param revises whether it replaces an earlier version
     */
    public static CleanArticle article(
            RawArticle raw, CleanedText text, ArticleTime time, Origin origin, String hash, boolean revises) {
        return CleanArticle.newBuilder()
                .setId(raw.getId())
                .setSource(raw.getSource())
                .setUrl(raw.getUrl() != null ? raw.getUrl() : text.url())
                .setTitle(FieldLimits.cut(text.title(), FieldLimits.TITLE))
                .setAuthor(FieldLimits.cut(text.author(), FieldLimits.AUTHOR))
                .setLanguage(FieldLimits.drop(text.language(), FieldLimits.LANGUAGE))
                .setTime(time)
                .setOrigin(origin)
                .setContentHash(hash)
                .setRevises(revises)
                .setText(text.text())
                .setQuality(List.copyOf(text.quality()))
                .setKeptCharacters(text.keptCharacters())
                .setRemovedCharacters(text.removedCharacters())
                .setRemoved(text.removed().stream()
                        .map(removal -> new RemovedBlock(removal.reason(), removal.text(), removal.characters()))
                        .toList())
                .build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
