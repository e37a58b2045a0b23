package org.lodewire.producer.feed;

/**
 * What is read of a document at most. What is beyond the limits is left out, and the document says so.
 *
 * @param bytes   number of bytes, after decompression
 * @param entries number of entries
 */
public record FeedLimits(int bytes, int entries) {

    /** Enough for the largest feeds; a sitemap has at most 50,000 entries. */
    public static final FeedLimits DEFAULT = new FeedLimits(16 << 20, 50_000);

    /** Addresses and ids that are longer are dropped, in UTF-16 units. */
    static final int ADDRESS = 2_048;

    /** Summaries are cut at this length, in UTF-16 units. */
    static final int SUMMARY = 100_000;

    /** Contents are cut at this length, in UTF-16 units. */
    static final int CONTENT = 2 << 20;

    /** Rejects limits that are not positive. */
    public FeedLimits {
        if (bytes < 1 || entries < 1) {
            throw new IllegalArgumentException("Limits must be positive: " + bytes + " bytes, " + entries + " entries");
        }
    }
}
