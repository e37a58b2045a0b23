package org.lodewire.analysis.stories.order;

import org.lodewire.analysis.store.AvroCodec;
import org.lodewire.analysis.store.Codec;
import org.lodewire.schemas.MatchedArticle;

/** Encodes an article in the reorder buffer: version, then Avro. */
public final class BufferedArticleCodec implements Codec<MatchedArticle> {

    private static final int VERSION = 4;

    private final AvroCodec<MatchedArticle> avro = new AvroCodec<>(MatchedArticle.class, VERSION);

    @Override
    public byte version() {
        return avro.version();
    }

    @Override
    public byte[] encode(MatchedArticle article) {
        return avro.encode(article);
    }

    @Override
    public MatchedArticle decode(byte[] value) {
        return avro.decode(value);
    }
}
