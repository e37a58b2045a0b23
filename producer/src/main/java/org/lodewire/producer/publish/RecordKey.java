package org.lodewire.producer.publish;

/** Keys of the raw topic: the source, or, where sources are split, {@code source#1} to {@code source#n}. */
final class RecordKey {

    private static final int HEX = 16;
    private static final int DIGITS = 8;

    private RecordKey() {}

    /** The key of an article, which is the same for all its revisions. */
    static String of(String source, String articleId, int split) {
        return split == 1 ? source : source + "#" + (Long.parseLong(articleId.substring(0, DIGITS), HEX) % split + 1);
    }
}
