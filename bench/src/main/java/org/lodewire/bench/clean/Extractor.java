package org.lodewire.bench.clean;

import java.util.function.Function;

/**
 * Extracts the text of an article.
 *
 * @param name name in the tables
 * @param work extracts a text; called by one thread
 */
public record Extractor(String name, Function<LabelledPage, String> work) {

    String text(LabelledPage article) {
        return work.apply(article);
    }
}
