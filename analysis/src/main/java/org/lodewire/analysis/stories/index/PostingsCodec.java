package org.lodewire.analysis.stories.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.FormatVersion;

/** Encodes the posting list of a key, newest first: version, then event time and number of each article. */
final class PostingsCodec implements Codec<List<Posting>> {

    static final byte VERSION = 1;
    private static final int POSTING_BYTES = 2 * Long.BYTES;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(List<Posting> postings) {
        ByteBuffer buffer =
                ByteBuffer.allocate(1 + postings.size() * POSTING_BYTES).put(VERSION);
        postings.forEach(posting -> buffer.putLong(posting.eventTime()).putLong(posting.number()));
        return buffer.array();
    }

    @Override
    public List<Posting> decode(byte[] value) {
        FormatVersion.require(value, VERSION);
        List<Posting> postings = new ArrayList<>(value.length / POSTING_BYTES);
        for (ByteBuffer buffer = ByteBuffer.wrap(value, 1, value.length - 1); buffer.hasRemaining(); ) {
            postings.add(new Posting(buffer.getLong(), buffer.getLong()));
        }
        return postings;
    }

    /** Returns the event time of the newest article in an encoded list, in milliseconds since the epoch. */
    long newest(byte[] value) {
        FormatVersion.require(value, VERSION);
        return ByteBuffer.wrap(value).getLong(1);
    }

    /** Returns whether an encoded list has several articles. */
    boolean hasSeveral(byte[] value) {
        return value.length > 1 + POSTING_BYTES;
    }
}
