package org.lodewire.local.pipeline;

import java.time.Instant;

/**
 * An article of a {@link SyntheticCorpus}, or its withdrawal.
 *
 * @param published when it was published, or withdrawn
 * @param mentions  how often it mentions neodymium
 * @param text      number of the text, which all its copies share
 */
record SyntheticArticle(
        String url,
        Instant published,
        int source,
        int mentions,
        int text,
        String title,
        String words,
        boolean isWithdrawal) {

    /** The withdrawal of this article at a time. */
    SyntheticArticle withdrawn(Instant time) {
        return new SyntheticArticle(url, time, source, mentions, text, title, words, true);
    }

    boolean isRepeatOf(SyntheticArticle other) {
        return title.equals(other.title) && words.equals(other.words);
    }

    /** As a row of JSON. */
    String row() {
        String begin = "{\"source\": \"source-%d\", \"url\": \"%s\", \"published\": \"%s\", "
                .formatted(source, url, published);
        return begin
                + (isWithdrawal
                        ? "\"withdrawn\": true}"
                        : "\"title\": \"%s\", \"text\": \"%s\"}".formatted(title, words));
    }
}
