package org.lodewire.producer.article;

/**
 * How large an article may be.
 *
 * @param content the most bytes that its page or text may have, from 1 to {@link #LARGEST}
 */
public record SizeLimit(int content) {

    /** What the topics have room for beside the metadata: 7 MiB. */
    public static final int LARGEST = 7 << 20;

    /** The limit unless the user says otherwise: 1 MiB. */
    public static final SizeLimit DEFAULT = new SizeLimit(1 << 20);

    /** Names and values of a row beside its content. */
    private static final int METADATA = 1 << 16;

    /** The most bytes that JSON's escapes make of one. */
    private static final int ESCAPED = 6;

    /** Checks the range. */
    public SizeLimit {
        if (content < 1 || content > LARGEST) {
            throw new IllegalArgumentException("An article may have 1 to " + LARGEST + " bytes, not " + content);
        }
    }

    /** The most bytes that a row of JSON may have: enough for any content within the limit, however it is escaped. */
    public int row() {
        return content * ESCAPED + METADATA;
    }
}
