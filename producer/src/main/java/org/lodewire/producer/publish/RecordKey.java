package org.lodewire.producer.publish;

/** The keys of the raw topic: the source or, if sources are split, {@code source#1} to {@code source#n}. */
final class RecordKey {

    private static final int RADIX = 16;
    private static final int DIGITS = 8;

    private RecordKey() {}

    /** The key of an article. All revisions of an article have the same key. */
    static String of(String source, String articleId, int split) {
        return split == 1 ? source : source + "#" + (Long.parseLong(articleId.substring(0, DIGITS), RADIX) % split + 1);
    }
}
