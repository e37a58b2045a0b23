package org.lodewire.analysis.stories.ledger;

import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.schemas.MatchedArticle;

/**
 * Encodes an entry of the ledger: version, expiry, story id, then the article as {@link AvroCodec} encodes it. The
 * parts before the article can be read without decoding it.
 */
final class LedgerEntryCodec implements Codec<LedgerEntry> {

    /** To be raised as well when the schema of the article changes. */
    private static final byte VERSION = 4;

    private static final int MAX_LENGTH_BYTES = 5;

    private final AvroCodec<MatchedArticle> articles = new AvroCodec<>(MatchedArticle.class, VERSION);

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(LedgerEntry entry) {
        String storyId = entry.contribution().storyId();
        byte[] article = articles.encode(entry.contribution().article());
        return new ValueWriter(VERSION, Long.BYTES + MAX_LENGTH_BYTES + storyId.length() + article.length)
                .putLong(entry.expiry())
                .putString(storyId)
                .putBytes(article)
                .toBytes();
    }

    @Override
    public LedgerEntry decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        long expiry = reader.getLong();
        String storyId = reader.getString();
        return new LedgerEntry(expiry, new Contribution(storyId, articles.decode(reader.getRemaining())));
    }

    long expiry(byte[] value) {
        return new ValueReader(value, VERSION).getLong();
    }

    String storyId(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        reader.getLong();
        return reader.getString();
    }
}
