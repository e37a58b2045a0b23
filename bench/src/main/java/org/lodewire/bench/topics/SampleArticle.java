package org.lodewire.bench.topics;

import org.jspecify.annotations.Nullable;

/**
 * An article as the topics stage receives it.
 *
 * @param title null if it has none
 */
public record SampleArticle(@Nullable String title, String text) {

    public int length() {
        return text.length() + (title == null ? 0 : title.length());
    }
}
