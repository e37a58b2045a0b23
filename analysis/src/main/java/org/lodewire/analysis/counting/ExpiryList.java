package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.PendingValue;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

/** A list of stories that expire on one day, to which some may be added. Not thread-safe. */
final class ExpiryList implements PendingValue {

    static final Codec<List<StoryExpiries.Expiry>> CODEC = new ListCodec();

    private static final int USUAL_BYTES = 64;

    private final long number;
    private final List<StoryExpiries.Expiry> expiries = new ArrayList<>();
    private boolean written = true;

    /** Encodes a list as the version byte and, for each story, the name that it is of and its id. */
    private static final class ListCodec implements Codec<List<StoryExpiries.Expiry>> {

        private static final byte VERSION = 2;

        @Override
        public byte version() {
            return VERSION;
        }

        @Override
        public byte[] encode(List<StoryExpiries.Expiry> expiries) {
            ValueWriter writer = new ValueWriter(VERSION, expiries.size() * USUAL_BYTES);
            expiries.forEach(expiry -> writer.putString(expiry.name()).putString(expiry.story()));
            return writer.toBytes();
        }

        @Override
        public List<StoryExpiries.Expiry> decode(byte[] value) {
            ValueReader reader = new ValueReader(value, VERSION);
            List<StoryExpiries.Expiry> expiries = new ArrayList<>();
            while (reader.hasRemaining()) {
                expiries.add(new StoryExpiries.Expiry(reader.getString(), reader.getString()));
            }
            return expiries;
        }
    }

    /** @param number that of no other list of the day */
    ExpiryList(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    int size() {
        return expiries.size();
    }

    /** Adds a story. Returns whether the list must be put into the store again. */
    boolean add(StoryExpiries.Expiry expiry) {
        expiries.add(expiry);
        boolean first = written;
        written = false;
        return first;
    }

    @Override
    public byte[] encode() {
        written = true;
        return CODEC.encode(expiries);
    }

    @Override
    public int estimatedLength() {
        return expiries.size() * USUAL_BYTES;
    }
}
