package org.lodewire.schemas.time;

import org.jspecify.annotations.Nullable;

/**
 * A watermark: a record without a value which states that event time has reached the record's timestamp, even if no
 * articles arrive. A producer writes watermarks to every partition of the raw topic, after the articles that they follow;
 * the stages forward them to the flow topics. Readers that only want articles skip records without a value.
 *
 * @param partition  on {@code news.flow.matched-articles}, the raw partition that has reached the time; elsewhere 0
 * @param sequence   how many articles the producer had sent before the watermark. Together with the timestamp it promises
 *                   that no article with a lower clock and sequence follows in the partition
 * @param endOfInput whether the input ends here. The last step of every window then ends too, so that the last articles are
 *                   in final counts although event time has not passed the end of the step
 */
public record Watermark(int partition, long sequence, boolean endOfInput) {

    /** Every watermark key begins with this, and no source or topic id does, because those have no control characters. */
    private static final String PREFIX = "\u0001watermark/";

    /** Readers add to a sequence, and anyone may write a watermark. */
    private static final long MAX_SEQUENCE = Long.MAX_VALUE / 2;

    private static final String END_OF_INPUT = "/end-of-input";

    /** A watermark whose raw partition is not known yet. */
    public Watermark(long sequence, boolean endOfInput) {
        this(0, sequence, endOfInput);
    }

    /** Whether a record of the raw topic or of a flow topic is a watermark. */
    public static boolean is(@Nullable String key, @Nullable Object value) {
        return value == null && key != null && key.startsWith(PREFIX);
    }

    /**
     * Parses the key of a watermark. A sequence that no producer can have reached is replaced by the nearest one.
     *
     * @throws RuntimeException if {@link #key} did not make the key
     */
    public static Watermark of(String key) {
        boolean endOfInput = key.endsWith(END_OF_INPUT);
        int end = endOfInput ? key.length() - END_OF_INPUT.length() : key.length();
        int slash = key.indexOf('/', PREFIX.length());
        long sequence = Long.parseLong(key, slash + 1, end, 10);
        return new Watermark(
                Integer.parseInt(key, PREFIX.length(), slash, 10),
                Math.max(0, Math.min(sequence, MAX_SEQUENCE)),
                endOfInput);
    }

    /** The same watermark with the raw partition that it came from. */
    public Watermark withPartition(int rawPartition) {
        return new Watermark(rawPartition, sequence, endOfInput);
    }

    /** The key of the record: the byte 1 and {@code watermark/partition/sequence}, perhaps with {@code /end-of-input}. */
    public String key() {
        return PREFIX + partition + "/" + sequence + (endOfInput ? END_OF_INPUT : "");
    }
}
