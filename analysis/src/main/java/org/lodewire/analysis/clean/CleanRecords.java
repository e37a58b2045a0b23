package org.lodewire.analysis.clean;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RemovedBlock;
import org.lodewire.schemas.TimeBasis;
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

    /**
     * Returns the record of a withdrawn article.
     *
     * @param event its event time before, in milliseconds since the epoch
     */
    public static CleanArticle withdrawn(RawArticle withdrawal, long event, Origin origin) {
        return CleanArticle.newBuilder()
                .setId(withdrawal.getId())
                .setSource(withdrawal.getSource())
                .setUrl(withdrawal.getUrl())
                .setTime(ArticleTime.newBuilder(withdrawal.getTime())
                        .setEvent(Instant.ofEpochMilli(event))
                        .setBasis(TimeBasis.SEEN)
                        .build())
                .setOrigin(origin)
                .setContentHash("")
                .setRevises(true)
                .setWithdrawn(true)
                .setText("")
                .setKeptCharacters(0)
                .setRemovedCharacters(0)
                .build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
