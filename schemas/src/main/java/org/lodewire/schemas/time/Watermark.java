package org.lodewire.schemas.time;

/**
 * A watermark: a record with a null value that says that event time has reached the record's timestamp, also where
 * nothing arrives. Marks stand on the raw topic and on the flow topics, in each partition behind everything that was
 * sent there before; readers that only want articles pass over null values.
 *
 * @param partition on {@code news.flow.matched-articles}, the raw partition that got there; elsewhere 0
 * @param sequence  how many articles the producer had sent by then: with the timestamp, a promise that no article of a
 *                  lower clock and sequence comes behind it
 * @param closing   whether a corpus ends here: the step that the time lies in is then over in every window, so that the
 *                  last articles are in final counts, though time itself has not passed the step's end
 */
public record Watermark(int partition, long sequence, boolean closing) {

    /** What the key of every watermark begins with. No source and no topic does: control characters are taken out of them. */
    private static final String PREFIX = "\u0001clock/";

    private static final String CLOSING = "/closing";

    /** A watermark of a raw partition, before anybody knows which one it will be in. */
    public Watermark(long sequence, boolean closing) {
        this(0, sequence, closing);
    }

    /** Whether a record of the raw topic or of a flow topic is a watermark. */
    public static boolean is(String key, Object value) {
        return value == null && key != null && key.startsWith(PREFIX);
    }

    /**
     * Reads the key of a watermark.
     *
     * @throws RuntimeException if it is not a key that {@link #key} made
     */
    public static Watermark of(String key) {
        boolean closing = key.endsWith(CLOSING);
        int end = closing ? key.length() - CLOSING.length() : key.length();
        int slash = key.indexOf('/', PREFIX.length());
        return new Watermark(
                Integer.parseInt(key, PREFIX.length(), slash, 10), Long.parseLong(key, slash + 1, end, 10), closing);
    }

    /** The same watermark, of a raw partition. */
    public Watermark in(int rawPartition) {
        return new Watermark(rawPartition, sequence, closing);
    }

    /** The key of the watermark's record. */
    public String key() {
        return PREFIX + partition + "/" + sequence + (closing ? CLOSING : "");
    }
}
