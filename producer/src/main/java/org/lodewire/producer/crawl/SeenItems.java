package org.lodewire.producer.crawl;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The items of a feed that are known: those of its last document, and as many that it no longer has, the latest first. An
 * item takes 32 bytes. Immutable.
 */
final class SeenItems {

    /** A document may have more items; only its newest become articles. */
    static final int MAX_ITEMS = 2_000;

    /** Items that a document no longer has and that are remembered at least. */
    static final int MIN_GONE = 20;

    static final SeenItems NONE = new SeenItems(new long[0]);

    /** The hash of the guid, the id of the article in two halves, the hashes of text and {@code updated}. */
    private static final int WIDTH = 4;

    private final long[] fields;

    SeenItems(long[] fields) {
        this.fields = fields;
    }

    int size() {
        return fields.length / WIDTH;
    }

    Item get(int index) {
        int at = index * WIDTH;
        return new Item(fields[at], fields[at + 1], fields[at + 2], fields[at + 3]);
    }

    /** Where each item is, by its guid. */
    Map<Long, Integer> byGuid() {
        return index(0);
    }

    /** Where each item is, by the first half of its article's id. */
    Map<Long, Integer> byArticle() {
        return index(1);
    }

    private Map<Long, Integer> index(int field) {
        Map<Long, Integer> index = new HashMap<>(2 * size());
        for (int i = 0; i < size(); i++) {
            long hash = fields[i * WIDTH + field];
            if (hash != 0) {
                index.putIfAbsent(hash, i);
            }
        }
        return index;
    }

    void write(StateWriter out) {
        out.putNumber(size());
        Arrays.stream(fields).forEach(out::putHash);
    }

    static SeenItems read(StateReader in) {
        long[] fields = new long[in.getCount() * WIDTH];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = in.getHash();
        }
        return fields.length == 0 ? NONE : new SeenItems(fields);
    }

    /**
     * An item.
     *
     * @param guid     hash of its guid; 0 if it has none that identifies it
     * @param high     the first half of the id of its article
     * @param low      the second half
     * @param versions hashes of its text, in the upper half, and of {@code updated}
     */
    record Item(long guid, long high, long low, long versions) {

        static Item of(long guid, String articleId, int text, int updated) {
            return new Item(
                    guid,
                    HexFormat.fromHexDigitsToLong(articleId, 0, 16),
                    HexFormat.fromHexDigitsToLong(articleId, 16, 32),
                    versions(text, updated));
        }

        String articleId() {
            return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        }

        int text() {
            return (int) (versions >>> 32);
        }

        int updated() {
            return (int) versions;
        }

        /** The same article in another version, perhaps under another guid. */
        Item as(long newGuid, int text, int updated) {
            return new Item(newGuid == 0 ? guid : newGuid, high, low, versions(text, updated));
        }

        private static long versions(int text, int updated) {
            return (long) text << 32 | updated & 0xFFFFFFFFL;
        }

        void copyTo(long[] fields, int index) {
            int at = index * WIDTH;
            fields[at] = guid;
            fields[at + 1] = high;
            fields[at + 2] = low;
            fields[at + 3] = versions;
        }
    }
}
