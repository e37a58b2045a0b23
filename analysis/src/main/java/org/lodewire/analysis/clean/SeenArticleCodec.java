package org.lodewire.analysis.clean;

import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** Encodes the values of the store of accepted articles: the version, the event time, the expiry, the hashes of source and content. */
final class SeenArticleCodec implements Codec<Seen> {

    private static final byte VERSION = 2;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(Seen seen) {
        return new ValueWriter(VERSION, 3 * Long.BYTES + 1 + seen.contentHash().length())
                .putLong(seen.event())
                .putLong(seen.expiry())
                .putLong(seen.source())
                .putString(seen.contentHash())
                .toBytes();
    }

    @Override
    public Seen decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        long event = reader.getLong();
        long expiry = reader.getLong();
        long source = reader.getLong();
        return new Seen(reader.getString(), source, event, expiry);
    }
}
