package org.lodewire.analysis.stories.index;

import java.time.Instant;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.FormatVersion;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.analysis.stories.signature.StorySignature;

/**
 * Encodes an article of the index: version, event time, article id, story id (empty if it is the article id), then the
 * signature.
 */
final class IndexedArticleCodec implements Codec<IndexedArticle> {

    /** To be raised as well with {@link StorySignature#FORMAT}. */
    private static final byte VERSION = 4;

    private static final int MAX_LENGTH_BYTES = 5;
    private static final String SAME_AS_ARTICLE = "";

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(IndexedArticle article) {
        String id = article.articleId();
        String storyId = article.storyId().equals(id) ? SAME_AS_ARTICLE : article.storyId();
        byte[] signature = article.signature().encode();
        int capacity = Long.BYTES + 2 * MAX_LENGTH_BYTES + id.length() + storyId.length() + signature.length;
        return new ValueWriter(VERSION, capacity)
                .putLong(article.eventTime().toEpochMilli())
                .putString(id)
                .putString(storyId)
                .putBytes(signature)
                .toBytes();
    }

    @Override
    public IndexedArticle decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        Instant eventTime = Instant.ofEpochMilli(reader.getLong());
        String id = reader.getString();
        String storyId = reader.getString();
        byte[] signature = reader.getRemaining();
        FormatVersion.require(signature, StorySignature.FORMAT);
        return new IndexedArticle(
                id, storyId.equals(SAME_AS_ARTICLE) ? id : storyId, eventTime, StorySignature.decode(signature));
    }
}
