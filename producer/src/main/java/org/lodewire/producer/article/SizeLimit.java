package org.lodewire.producer.article;

/**
 * How large an article may be.
 *
 * @param content the maximum size of its page or text in bytes, from 1 to {@link #LARGEST}
 */
public record SizeLimit(int content) {

    /** 7 MiB. A record may have 8 MiB, and the metadata takes space too. */
    public static final int LARGEST = 7 << 20;

    /** The default, 1 MiB. */
    public static final SizeLimit DEFAULT = new SizeLimit(1 << 20);

    /** Space in a row for everything but the content. */
    private static final int METADATA = 1 << 16;

    /** A JSON escape takes up to six bytes for one. */
    private static final int ESCAPE_LENGTH = 6;

    /** Checks the range. */
    public SizeLimit {
        if (content < 1 || content > LARGEST) {
            throw new IllegalArgumentException("An article may have 1 to " + LARGEST + " bytes, not " + content);
        }
    }

    /** The maximum size of a row of JSON in bytes: enough for any content within the limit, even if all of it is escaped. */
    public int row() {
        return content * ESCAPE_LENGTH + METADATA;
    }
}
