package org.lodewire.bench.clean;

import java.util.function.Function;

/**
 * From an article to its text.
 *
 * @param name what the tables call it
 * @param work does it; called by one thread
 */
record Extractor(String name, Function<Article, String> work) {

    String text(Article article) {
        return work.apply(article);
    }
}
