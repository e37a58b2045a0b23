package org.lodewire.analysis.topics.presearch;

import org.lodewire.analysis.topics.words.WordFilter;

/**
 * A key of the query index, and what else an article must contain for the part of the query that has the key.
 *
 * @param text     a word, or a prefix of words
 * @param required a hash that the article's filter must contain; {@link WordFilter#ANY} for none
 * @param also     another one
 */
record IndexKey(String text, boolean isPrefix, int required, int also) {

    static IndexKey word(String text) {
        return new IndexKey(text, false, WordFilter.ANY, WordFilter.ANY);
    }

    static IndexKey prefix(String text) {
        return new IndexKey(text, true, WordFilter.ANY, WordFilter.ANY);
    }

    /** Returns the key with another hash that is required, if it has fewer than two. */
    IndexKey requiring(int hash) {
        if (required == WordFilter.ANY) {
            return new IndexKey(text, isPrefix, hash, also);
        }
        return also == WordFilter.ANY && hash != required ? new IndexKey(text, isPrefix, required, hash) : this;
    }

    IndexKey requiring(int[] hashes) {
        IndexKey key = this;
        for (int hash : hashes) {
            key = key.requiring(hash);
        }
        return key;
    }
}
